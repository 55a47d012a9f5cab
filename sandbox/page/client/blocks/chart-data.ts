import { type JsonObject, objectAt, objectsAt, stringAt } from "../../../slack/json.ts";

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartData {
  readonly type: "pie" | "bar" | "line" | "area";
  readonly series: readonly ChartSeries[];
}

const TYPES = ["pie", "bar", "line", "area"] as const;

/** A `data_visualization` block's chart; undefined for a kind that is not known. */
export function chartData(block: JsonObject): ChartData | undefined {
  const chart = objectAt(block, "chart");
  const type = TYPES.find((one) => one === chart.type);
  if (type === undefined) return undefined;
  if (type === "pie") {
    return { type, series: [{ name: stringAt(block, "title") ?? "", points: pointsOf(chart, "segments") }] };
  }
  return {
    type,
    series: objectsAt(chart, "series").map((series) => ({
      name: stringAt(series, "name") ?? "",
      points: pointsOf(series, "data"),
    })),
  };
}

const pointsOf = (object: JsonObject, key: string): readonly ChartPoint[] =>
  objectsAt(object, key).map((point) => ({
    label: stringAt(point, "label") ?? "",
    value: Number(point.value) || 0,
  }));
