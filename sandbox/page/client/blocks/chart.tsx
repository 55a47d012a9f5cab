import { stringAt } from "../../../slack/json.ts";
import type { BlockProps } from "./block-props.ts";
import { type ChartData, type ChartPoint, chartData } from "./chart-data.ts";
import { Unknown } from "./unknown.tsx";

const WIDTH = 360;
const HEIGHT = 140;

/** A chart with its numbers in a list beside it: who cannot see the drawing reads those. */
export function Chart({ block }: BlockProps) {
  const data = chartData(block);
  if (data === undefined) return <Unknown block={block} />;
  return (
    <figure class="chart">
      <figcaption>{stringAt(block, "title")}</figcaption>
      <div class="chart-body">
        {data.type === "pie" ? <Pie points={data.series[0]?.points ?? []} /> : <Plot data={data} />}
        <ul class="legend">
          {legend(data).map(([name, value], index) => (
            <li key={index}>
              <span class={`dot series-${index % 12}`} aria-hidden="true" />
              {name} {value !== undefined && <b>{value}</b>}
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

function legend({ type, series }: ChartData): readonly [name: string, value: number | undefined][] {
  if (type === "pie") return (series[0]?.points ?? []).map(({ label, value }) => [label, value]);
  return series.map(({ name }) => [name, undefined]);
}

function Pie({ points }: { readonly points: readonly ChartPoint[] }) {
  const total = points.reduce((sum, { value }) => sum + value, 0) || 1;
  let turned = 0;
  return (
    <svg class="pie" viewBox="-21 -21 42 42" aria-hidden="true">
      {points.map(({ value }, index) => {
        const from = turned;
        turned += value / total;
        // A circle of circumference 100 as a ring: each arc is a dash of its share.
        return (
          <circle
            key={index}
            class={`stroke-${index % 12}`}
            r={15.9155}
            stroke-dasharray={`${(value / total) * 100} ${(1 - value / total) * 100}`}
            stroke-dashoffset={25 - from * 100}
          />
        );
      })}
    </svg>
  );
}

function Plot({ data: { type, series } }: { readonly data: ChartData }) {
  const labels = series[0]?.points.map(({ label }) => label) ?? [];
  const most = Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const step = WIDTH / Math.max(1, labels.length);
  const y = (value: number) => HEIGHT - (Math.max(0, value) / most) * HEIGHT;
  return (
    <svg class="plot" viewBox={`0 -6 ${WIDTH} ${HEIGHT + 26}`} aria-hidden="true">
      <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      {series.map(({ points }, index) =>
        type === "bar" ? (
          points.map(({ value, label }, column) => {
            const width = (step * 0.7) / series.length;
            const x = column * step + step * 0.15 + index * width;
            return (
              <rect
                key={`${index}-${column}`}
                class={`series-${index % 12}`}
                x={x}
                y={y(value)}
                width={width}
                height={HEIGHT - y(value)}
                rx={2}
              >
                <title>{`${label}: ${value}`}</title>
              </rect>
            );
          })
        ) : (
          <polyline
            key={index}
            class={`line stroke-${index % 12}`}
            points={points.map(({ value }, column) => `${column * step + step / 2},${y(value)}`).join(" ")}
          />
        ),
      )}
      {labels.map((label, column) => (
        <text key={column} x={column * step + step / 2} y={HEIGHT + 14}>
          {label.length > 10 ? `${label.slice(0, 9)}…` : label}
        </text>
      ))}
    </svg>
  );
}
