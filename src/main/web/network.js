// Who says what of whom as a network: solid edges accuse, dashed ones name only a territory, an origin or an alignment.
import cytoscape from "cytoscape";

const ACCUSING = new Set(["accused", "charged"]);
const ONLY_LINKING = new Set(["territory", "origin", "aligned"]);
const DENYING = new Set(["exonerated"]);

/** Draws the rows of the question that an element names as its source into it. */
export async function draw(element) {
  const answer = await fetch(element.dataset.source, { headers: { Accept: "application/sparql-results+json" } });
  if (!answer.ok) {
    throw new Error(`the network's question was answered with ${answer.status}`);
  }
  const rows = (await answer.json()).results.bindings.filter((row) => row.role.value !== "addressed");
  element.replaceChildren();
  withoutOwnStyleSheet();
  const graph = cytoscape({
    container: element,
    elements: elements(rows),
    style: style(getComputedStyle(document.documentElement)),
    layout: { name: "cose", animate: false, nodeRepulsion: () => 12000, idealEdgeLength: () => 90, randomize: false },
    minZoom: 0.2,
    maxZoom: 3,
  });
  graph.on("tap", "edge", (event) => location.assign(statements(event.target.data())));
  graph.on("tap", "node", (event) => location.assign(page(event.target.id())));
  element.dataset.drawn = String(graph.edges().length);
}

/** The library would write a style sheet into the page, which the page's policy forbids; ours says the same. */
function withoutOwnStyleSheet() {
  const mark = document.createElement("meta");
  mark.id = "__________cytoscape_stylesheet";
  document.head.append(mark);
}

function elements(rows) {
  const nodes = new Map();
  const edges = new Map();
  for (const row of rows) {
    nodes.set(row.party.value, { data: { id: row.party.value, label: row.who.value } });
    nodes.set(row.target.value, { data: { id: row.target.value, label: row.whom.value } });
    const kind = kindOf(row.role.value);
    const id = `${row.party.value} ${kind} ${row.target.value}`;
    const weight = Number(row.statements.value) + (edges.get(id)?.data.weight ?? 0);
    edges.set(id, { data: { id, source: row.party.value, target: row.target.value, kind, weight } });
  }
  return [...nodes.values(), ...edges.values()];
}

function kindOf(role) {
  if (ACCUSING.has(role)) return "accuses";
  if (ONLY_LINKING.has(role)) return "only-links";
  return DENYING.has(role) ? "denies" : "speaks-of";
}

function style(colours) {
  const colour = (name) => colours.getPropertyValue(`--${name}`).trim();
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", color: colour("ink"), "font-size": 11, "background-color": colour("quiet"),
        width: 12, height: 12, "text-valign": "bottom", "text-wrap": "wrap", "text-max-width": 110,
      },
    },
    {
      selector: "edge",
      style: {
        width: "mapData(weight, 1, 10, 1.2, 6)", "curve-style": "bezier", "target-arrow-shape": "triangle",
        "line-color": colour("joining"), "target-arrow-color": colour("joining"),
      },
    },
    { selector: "edge[kind = 'accuses']", style: { "line-color": colour("accusing"), "target-arrow-color": colour("accusing") } },
    {
      selector: "edge[kind = 'only-links']",
      style: {
        "line-style": "dashed", "line-color": colour("quiet"), "target-arrow-color": colour("quiet"),
        "target-arrow-shape": "triangle-tee",
      },
    },
    {
      selector: "edge[kind = 'denies']",
      style: { "line-style": "dotted", "line-color": colour("denying"), "target-arrow-color": colour("denying"), "target-arrow-shape": "tee" },
    },
  ];
}

function statements(edge) {
  return `/queries/what-was-said-of-a-party?party=${encodeURIComponent(edge.source)}&target=${encodeURIComponent(edge.target)}`;
}

function page(iri) {
  return iri.replace(/^.*\/id\//, "/page/");
}
