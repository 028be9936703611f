// Networks: that of the matrix, and those of answers to queries.
import cytoscape from "cytoscape";

/** Draws what a page's matrix tells into an element, so that both always say the same. */
export function draw(element) {
  element.replaceChildren();
  const graph = drawGraph(element, matrixEdges(document.querySelector(".matrix")));
  element.dataset.drawn = String(graph.edges().length);
  return graph;
}

function matrixEdges(matrix) {
  const columns = [...matrix.querySelectorAll("thead th")].slice(1).map(party);
  return [...matrix.querySelectorAll("tbody tr")].flatMap((line) => {
    const speaker = party(line.querySelector("th"));
    return [...line.querySelectorAll("td")].flatMap((cell, at) => cellEdges(cell, speaker, columns[at]));
  });
}

function cellEdges(cell, from, to) {
  const marks = [...cell.querySelectorAll(".mark")].filter((mark) => mark.dataset.relation !== "clears" || to.id !== from.id);
  const said = marks.map((mark) => ({ from, to, relation: mark.dataset.relation, weight: mark.dataset.statements, address: cell.querySelector("a").href }));
  const denied = [...cell.querySelectorAll(".denied")].map((denial) => ({
    from: { id: denial.dataset.denier, label: denial.dataset.name, address: denial.dataset.denier },
    to: from, relation: "denies", weight: denial.dataset.statements, address: denial.href,
  }));
  return [...said, ...denied];
}

function party(heading) {
  const link = heading.querySelector("a");
  const label = heading.textContent.trim();
  return { id: link?.getAttribute("href") ?? label, label, address: link?.getAttribute("href") };
}

/**
 * Draws edges, each {from, to, relation, weight, label, address} with ends {id, label, address}. What accuses is solid; what
 * only links is dashed; what denies is dotted and ends in a bar. A click follows the address.
 */
export function drawGraph(element, edges) {
  withoutOwnStyleSheet();
  const graph = cytoscape({
    container: element,
    elements: elements(edges),
    style: style(getComputedStyle(document.documentElement)),
    layout: layout(edges.length),
    minZoom: 0.1,
    maxZoom: 3,
  });
  graph.on("tap", "edge, node", (event) => event.target.data("address") && location.assign(event.target.data("address")));
  return graph;
}

/** From a circle on, so that the same data always give the same picture. */
function layout(edges) {
  return {
    name: "cose", animate: false, randomize: false, fit: true, padding: 30, nodeDimensionsIncludeLabels: true,
    nodeRepulsion: () => 60000, idealEdgeLength: () => 100, nodeOverlap: 30, componentSpacing: 40,
    numIter: edges > 300 ? 400 : 1500, gravity: 0.8,
  };
}

/** The library would write a style sheet into the page, which the page's policy forbids; ours says the same. */
function withoutOwnStyleSheet() {
  if (!document.getElementById("__________cytoscape_stylesheet")) {
    const mark = document.createElement("meta");
    mark.id = "__________cytoscape_stylesheet";
    document.head.append(mark);
  }
}

function elements(edges) {
  const nodes = new Map();
  const drawn = new Map();
  for (const { from, to, relation, weight, label, address } of edges) {
    nodes.set(from.id, { data: from });
    nodes.set(to.id, { data: to });
    const id = `${from.id} ${relation} ${label ?? ""} ${to.id}`;
    const sum = Number(weight ?? 1) + (drawn.get(id)?.data.weight ?? 0);
    drawn.set(id, { data: { id, source: from.id, target: to.id, relation, label: label ?? "", weight: sum, address } });
  }
  placeOnCircle([...nodes.values()]);
  return [...nodes.values(), ...drawn.values()];
}

function placeOnCircle(nodes) {
  const radius = 60 + 18 * nodes.length;
  nodes.forEach((node, at) => {
    const angle = (2 * Math.PI * at) / nodes.length;
    node.position = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

function style(colours) {
  const colour = (name) => colours.getPropertyValue(`--${name}`).trim();
  const line = (name) => ({ "line-color": colour(name), "target-arrow-color": colour(name) });
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", color: colour("ink"), "font-size": 14, "background-color": colour("quiet"), width: 14, height: 14,
        "text-valign": "bottom", "text-wrap": "wrap", "text-max-width": 130,
        "text-background-color": colour("raised"), "text-background-opacity": 0.8,
      },
    },
    {
      selector: "edge",
      style: {
        width: "mapData(weight, 1, 10, 1.2, 6)", "curve-style": "bezier", "target-arrow-shape": "triangle", "arrow-scale": 1.2,
        ...line("joining"),
      },
    },
    { selector: "edge[label]", style: { label: "data(label)", color: colour("quiet"), "font-size": 9, "text-rotation": "autorotate" } },
    { selector: "edge[relation = 'accuses']", style: line("accusing") },
    { selector: "edge[relation = 'only-links']", style: { ...line("quiet"), "line-style": "dashed", "target-arrow-fill": "hollow" } },
    {
      selector: "edge[relation = 'denies'], edge[relation = 'clears']",
      style: { ...line("denying"), "line-style": "dotted", "target-arrow-shape": "tee" },
    },
  ];
}
