// What moves on the pages. All of them can be read without it.

for (const slider of document.querySelectorAll("input[data-days]")) {
  addRange(slider);
}

/** Puts a slider over the days on which something was said before a field for a day. */
function addRange(field) {
  const days = field.dataset.days.split(" ").filter(Boolean);
  if (days.length < 2) {
    return;
  }
  const range = document.createElement("input");
  range.type = "range";
  range.max = String(days.length - 1);
  range.setAttribute("aria-label", "Day until which statements are shown");
  const before = days.filter((day) => day <= field.value).length;
  range.value = String(field.value ? Math.max(0, before - 1) : days.length - 1);
  range.addEventListener("input", () => {
    field.value = days[Number(range.value)];
    showUntil(field.value, days[days.length - 1]);
  });
  field.closest("label").after(range);
}

/** Hides what was said after a day; that whose date has no year is always shown. */
function showUntil(day, last) {
  for (const told of document.querySelectorAll("[data-when]")) {
    const when = told.dataset.when;
    told.hidden = /^\d{4}/.test(when) && when.slice(0, day.length) > day.slice(0, when.length);
  }
  for (const stand of document.querySelectorAll(".stands dt")) {
    const members = stand.nextElementSibling;
    stand.hidden = members.hidden = !members.querySelector(".chip:not([hidden])");
  }
  for (const pairs of document.querySelectorAll(".of-all-days")) {
    pairs.hidden = day < last;
  }
  const told = document.getElementById("shown-until");
  if (told) {
    told.textContent = `As of ${day}`;
  }
}

const network = document.getElementById("network");
if (network) {
  const show = document.createElement("button");
  show.textContent = "Draw the network";
  network.replaceChildren(show);
  show.addEventListener("click", async () => {
    show.disabled = true;
    const { draw } = await import("/assets/network.js");
    await draw(network);
  });
}

const editor = document.getElementById("editor");
if (editor) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/assets/editor.css";
  document.head.append(sheet);
  const { edit } = await import("/assets/editor.js");
  edit(editor);
}

for (const field of document.querySelectorAll("header .search input")) {
  completeNames(field, (hit) => location.assign(hit.address));
}

for (const field of document.querySelectorAll("input[data-names]")) {
  completeNames(field, (hit) => (field.value = hit.address.replace(/^.*\//, "")), field.dataset.names);
}

/** Offers what goes by the words that are being written; arrow keys choose, Escape closes. */
function completeNames(field, take, kind) {
  const list = document.createElement("ul");
  list.id = kind ? `found-${kind}` : "found-names";
  list.className = "offers";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  field.parentElement.classList.add("offering");
  field.parentElement.append(list);
  let asked = 0;
  let chosen = -1;
  let hits = [];

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (number) => {
    const options = [...list.querySelectorAll("a")];
    chosen = options.length ? (number + options.length) % options.length : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen >= 0) {
      field.setAttribute("aria-activedescendant", options[chosen].id);
    }
  };

  field.addEventListener("input", async () => {
    const turn = ++asked;
    const words = field.value.trim();
    if (words.length < 2) {
      close();
      return;
    }
    const answer = await fetch(`/search.json?q=${encodeURIComponent(words)}`);
    const found = answer.ok ? await answer.json() : [];
    if (turn !== asked) {
      return;
    }
    hits = found.filter((hit) => !kind || hit.kind === kind);
    list.replaceChildren(...hits.map((hit, at) => entry(hit, `${list.id}-${at}`)));
    list.hidden = hits.length === 0;
    field.setAttribute("aria-expanded", String(hits.length > 0));
    chosen = -1;
  });

  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(hits[chosen]);
      close();
    } else if (event.key === "Escape") {
      close();
    }
  });
  list.addEventListener("mousedown", (event) => {
    const at = [...list.querySelectorAll("a")].indexOf(event.target.closest("a"));
    if (kind && at >= 0) {
      event.preventDefault();
      take(hits[at]);
      close();
    }
  });
  field.addEventListener("blur", () => setTimeout(close, 200));
}

function entry(hit, id) {
  const line = document.createElement("li");
  line.setAttribute("role", "none");
  const link = document.createElement("a");
  link.href = hit.address;
  link.id = id;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.textContent = hit.name ? `${hit.label} (${hit.name})` : hit.label;
  const kind = document.createElement("span");
  kind.className = "topic";
  kind.textContent = ` ${hit.kind}`;
  link.append(kind);
  line.append(link);
  return line;
}
