// Decisions by keyboard. The page works without it.

const form = document.querySelector("form.review");
const follow = { j: "a[rel=next]", k: "a[rel=prev]" };

document.getElementById("keys")?.removeAttribute("hidden");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.target.matches("textarea, input")) {
    if (event.key === "Escape") {
      event.target.blur();
    }
    return;
  }
  if (event.key === "a" || event.key === "r") {
    form?.querySelector(`button[accesskey=${event.key}]`).click();
  } else if (event.key === "c") {
    event.preventDefault();
    form?.querySelector("textarea").focus();
  } else {
    document.querySelector(follow[event.key] ?? "none")?.click();
  }
});
