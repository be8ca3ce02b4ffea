const WIDTH = 120;
const HEIGHT = 28;

interface Props {
  values: readonly number[];
  /** What each should have been, drawn as a line over the bars. */
  expected?: readonly number[];
}

/** Bars from 0, oldest first; only a shape, so hidden from readers who cannot see it: the figures say it in words. */
export function Sparkline({ values, expected = [] }: Props) {
  const top = Math.max(...values, ...expected, 0);
  if (values.length === 0 || top === 0)
    return <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" />;
  const step = WIDTH / values.length;
  const gap = step > 3 ? 1 : 0;
  const line = expected.map((value, index) => `${(index + 0.5) * step},${HEIGHT - (value / top) * HEIGHT}`);
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, index) => {
        const height = value > 0 ? Math.max(1, (value / top) * HEIGHT) : 0;
        return <rect key={index} x={index * step} y={HEIGHT - height} width={step - gap} height={height} />;
      })}
      {line.length > 0 && <polyline class="expected" points={line.join(' ')} />}
    </svg>
  );
}
