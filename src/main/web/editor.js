// The query editor. What it completes comes from the store's own ontology.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";

const ONTOLOGY = "https://w3id.org/cyber-attribution/ontology#";
const TERMS = `
  PREFIX owl: <http://www.w3.org/2002/07/owl#>
  PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
  SELECT DISTINCT ?term ?kind WHERE {
    ?term a ?type . VALUES (?type ?kind) {
      (owl:Class "class") (owl:ObjectProperty "property") (owl:DatatypeProperty "property") }
    FILTER (STRSTARTS(STR(?term), "${ONTOLOGY}"))
  } ORDER BY ?term`;

/** Puts the editor in the place of a form that works without it. */
export function edit(form) {
  const place = document.createElement("div");
  const query = form.querySelector("textarea").value;
  form.after(place);
  form.hidden = true;
  const endpoint = new URL("/sparql", location.href).href;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint, method: "GET" },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  });
  const tab = yasgui.getTab() ?? yasgui.addTab(true);
  tab.setQuery(query);
  completeTerms(tab.getYasqe());
  document.getElementById("share")?.addEventListener("click", () => share(tab.getQuery()));
  document.getElementById("as-curl")?.addEventListener("click", () => copyAsCurl(endpoint, tab.getQuery()));
  place.dataset.ready = "yes";
}

async function completeTerms(yasqe) {
  const answer = await fetch(`/sparql?query=${encodeURIComponent(TERMS)}`, {
    headers: { Accept: "application/sparql-results+json" },
  });
  const terms = (await answer.json()).results.bindings;
  for (const [completer, kind] of [["class", "class"], ["property", "property"]]) {
    const words = terms.filter((row) => row.kind.value === kind).map((row) => row.term.value);
    yasqe.storage?.set?.(`${completer}_own`, words, 0);
    const known = yasqe.autocompleters?.[completer];
    if (known) {
      known.config.get = async () => words;
      known.config.bulk = true;
      known.config.autoShow = false;
    }
  }
}

/** Puts the query into the address, so that it can be sent to others. */
function share(query) {
  const address = new URL("/query", location.href);
  address.searchParams.set("query", query);
  history.replaceState(null, "", address);
  tell(navigator.clipboard?.writeText(address.href), "The address of this query is copied.");
}

function copyAsCurl(endpoint, query) {
  const quoted = query.replaceAll("'", "'\\''");
  const command = `curl '${endpoint}' -H 'Accept: text/csv' --data-urlencode 'query=${quoted}'`;
  tell(navigator.clipboard?.writeText(command), "The command is copied.");
}

async function tell(copying, done) {
  const line = document.getElementById("told");
  try {
    await copying;
    line.textContent = done;
  } catch {
    line.textContent = "The browser did not allow copying.";
  }
}
