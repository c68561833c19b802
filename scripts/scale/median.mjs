/** @param {readonly number[]} numbers */
export function median(numbers) {
  return /** @type {number} */ ([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}
