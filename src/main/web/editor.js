// The query editor: YASGUI with views of our own, and completion from the store.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import "./editor.css";
import { completeFromStore } from "./completion.js";
import { addViews } from "./views.js";

const ENDPOINT = new URL("/sparql", location.href).href;

/** Puts the editor in the place of a form that works without it. */
export function edit(form) {
  const place = document.createElement("div");
  const query = form.querySelector("textarea").value;
  form.after(place);
  form.hidden = true;
  completeFromStore(Yasgui.Yasqe);
  addViews(Yasgui.Yasr);
  const yasgui = new Yasgui(place, settings());
  const tab = yasgui.getTab() ?? yasgui.addTab(true);
  tab.setQuery(query);
  keepViewInAddress(tab.getYasr());
  for (const [id, act] of Object.entries({ share: shareLink, "as-curl": copyAsCurl })) {
    document.getElementById(id)?.addEventListener("click", () => act(yasgui.getTab().getQuery()));
  }
  for (const link of document.querySelectorAll("a[data-format]")) {
    link.addEventListener("click", () => (link.href = download(yasgui.getTab().getQuery(), link.dataset.format)));
  }
  document.getElementById("with-scripts")?.removeAttribute("hidden");
  place.dataset.ready = "yes";
  if (new URLSearchParams(location.search).has("view")) {
    tab.query();
  }
}

function settings() {
  return {
    requestConfig: { endpoint: ENDPOINT, method: "GET" },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    populateFromUrl: false,
    endpointCatalogueOptions: { getData: () => [{ endpoint: ENDPOINT }] },
    yasqe: { persistenceId: null, createShareableLink: null, showQueryButton: true, resizeable: true },
    yasr: {
      persistenceId: null,
      pluginOrder: ["table", "chart", "timeline", "network", "response"],
      defaultPlugin: new URLSearchParams(location.search).get("view") ?? "table",
    },
  };
}

/** Whoever follows the address sees the same view. */
function keepViewInAddress(yasr) {
  yasr.on("drawn", () => {
    const address = new URL(location.href);
    const view = yasr.getSelectedPluginName();
    if (view === "table") {
      address.searchParams.delete("view");
    } else {
      address.searchParams.set("view", view);
    }
    history.replaceState(null, "", address);
  });
}

/** A link that holds the query itself, so that nothing needs to be kept for it. */
async function shareLink(query) {
  const answer = await fetch(`/query/link.json?query=${encodeURIComponent(query)}`);
  if (!answer.ok) {
    tell(Promise.reject(new Error()), "", "This query is too long for a link. Save it as a file.");
    return;
  }
  const address = new URL((await answer.json()).address, location.href);
  const view = new URLSearchParams(location.search).get("view");
  if (view) {
    address.searchParams.set("view", view);
  }
  history.replaceState(null, "", address);
  tell(navigator.clipboard?.writeText(address.href), "The link is copied. It stands in the address line too.", "The link stands in the address line.");
}

function download(query, format) {
  return `/sparql?format=${format}&query=${encodeURIComponent(query)}`;
}

function copyAsCurl(query) {
  const quoted = query.replaceAll("'", "'\\''");
  const command = `curl '${ENDPOINT}' -H 'Accept: text/csv' --data-urlencode 'query=${quoted}'`;
  tell(navigator.clipboard?.writeText(command), "The command is copied.", "The browser did not allow copying.");
}

async function tell(copying, done, refused) {
  const line = document.getElementById("told");
  try {
    await (copying ?? Promise.reject(new Error()));
    line.textContent = done;
  } catch {
    line.textContent = refused;
  }
}
