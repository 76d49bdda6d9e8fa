/** The shares of forms at the lowest and the highest value of the scale: a scale that many reach cannot show that they go further. */
export function edges(values: readonly number[], scale: { from: number; to: number }): { floor: number; ceiling: number } {
  const share = (edge: number) => values.filter((value) => value === edge).length / values.length;
  return { floor: share(scale.from), ceiling: share(scale.to) };
}
