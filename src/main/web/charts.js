// Charts and timelines of answers.
import { BarChart, ScatterChart } from "echarts/charts";
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

echarts.use([
  BarChart, ScatterChart, AriaComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer,
]);

const MEANINGS = {
  attribution: "accusing", condemnation: "accusing", indictment: "accusing", accused: "accusing", charged: "accusing",
  sanction: "measure", measure: "measure", endorsement: "joining", acknowledgement: "joining", "expression of solidarity": "joining",
  demand: "joining", denial: "denying", dispute: "denying", exonerated: "denying",
};
const MOST_AT_ONCE = 40;
const OTHERS = ["joining", "measure", "denying", "other", "accusing", "link"];
const SIGNS = ["circle", "triangle", "rect", "diamond", "pin", "roundRect", "arrow"];

/** Bars for categories, stacked by series where there are some: {categories, series: [{name, values}], value}. */
export function drawBars(element, { categories, series, value }) {
  const theme = themeOf(element);
  const chart = start(element, Math.max(360, 200 + 22 * Math.min(series.length, 8)));
  chart.setOption({
    ...common(theme, categories.length > MOST_AT_ONCE, `Bars: ${value} for ${categories.length} categories, ${series.length} series`),
    legend: series.length > 1 ? { type: "scroll", top: 0, textStyle: { color: theme.ink } } : undefined,
    xAxis: { type: "category", data: categories, axisLabel: { color: theme.ink, hideOverlap: true, rotate: longest(categories) > 12 ? 35 : 0 } },
    yAxis: { type: "value", name: value, minInterval: 1, nameTextStyle: { color: theme.quiet }, axisLabel: { color: theme.ink }, splitLine: { lineStyle: { color: theme.line } } },
    dataZoom: categories.length > MOST_AT_ONCE ? [{ type: "slider", endValue: MOST_AT_ONCE - 1 }] : [],
    series: series.map(({ name, values }, at) => ({
      type: "bar", name, data: values, stack: "all", itemStyle: { color: colourOf(theme, name, at) }, barMaxWidth: 46,
    })),
  });
  return chart;
}

/** Points in time on lanes: {lanes, series: [{name, points: [{lane, day, title, address}]}]}. */
export function drawTimeline(element, { lanes, series }) {
  const theme = themeOf(element);
  const chart = start(element, 150 + 26 * lanes.length);
  chart.setOption({
    ...common(theme, true, `A timeline of ${lanes.length} lines, ${series.length} series`),
    legend: series.length > 1 ? { type: "scroll", top: 0, textStyle: { color: theme.ink } } : undefined,
    xAxis: { type: "time", axisLabel: { color: theme.ink, hideOverlap: true }, splitLine: { show: true, lineStyle: { color: theme.line } } },
    yAxis: { type: "category", data: lanes, inverse: true, axisLabel: { color: theme.ink, width: 180, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: theme.line } } },
    dataZoom: [{ type: "slider", filterMode: "none" }, { type: "inside", filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: false }],
    series: series.map(({ name, points }, at) => ({
      type: "scatter", name, symbol: SIGNS[at % SIGNS.length], symbolSize: 12, symbolOffset: [0, lift(at, series.length)], itemStyle: { color: colourOf(theme, name, at), opacity: 0.85 },
      data: points.map((point) => ({ value: [point.day, point.lane], title: point.title, address: point.address })),
    })),
  });
  chart.on("click", ({ data }) => data.address && location.assign(data.address));
  return chart;
}

function start(element, height) {
  element.style.height = `${height}px`;
  const chart = echarts.init(element, undefined, { renderer: "canvas" });
  new ResizeObserver(() => chart.resize()).observe(element);
  return chart;
}

/** Series are told apart by pattern and sign as well as by colour. Tooltips are drawn, since the page's policy forbids styles in text. */
function common(theme, withSlider, description) {
  return {
    animation: false,
    textStyle: { fontFamily: "inherit", color: theme.ink },
    aria: { enabled: true, label: { description }, decal: { show: true } },
    grid: { left: 12, right: 24, top: 56, bottom: withSlider ? 64 : 12, containLabel: true },
    tooltip: {
      renderMode: "richText", confine: true, backgroundColor: theme.raised, borderColor: theme.quiet, textStyle: { color: theme.ink, width: 380, overflow: "break" },
      formatter: ({ data, name, seriesName, value }) => data?.title ?? `${name}\n${seriesName}: ${value}`,
    },
  };
}

/** Statements of one day on one lane stand a little apart. */
function lift(at, of) {
  return of > 1 ? Math.round((at / (of - 1) - 0.5) * 12) : 0;
}

function longest(words) {
  return Math.max(...words.map((word) => word.length));
}

function themeOf(element) {
  const colours = getComputedStyle(element);
  const names = ["ink", "quiet", "line", "raised", "accusing", "measure", "joining", "denying", "other", "link"];
  return Object.fromEntries(names.map((name) => [name, colours.getPropertyValue(`--${name}`).trim()]));
}

function colourOf(theme, name, at) {
  return theme[MEANINGS[name] ?? OTHERS[at % OTHERS.length]];
}
