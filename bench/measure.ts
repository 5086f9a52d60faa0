/** Times work and prints a figure with its ratio to a limit or a peer of the same run. */

export interface Options {
  /** Small data and few rounds: shows that the benchmark still runs, not how fast Pacta is. */
  readonly quick: boolean
}

/** Milliseconds of the middle run; the first runs warm up and are not counted. */
export const median = async (rounds: number, work: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds + Math.ceil(rounds / 4); round += 1) {
    const begin = performance.now()
    await work()
    if (round >= Math.ceil(rounds / 4)) times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

export const report = (name: string, value: string, ratio: string): void => {
  console.log(`${name.padEnd(52)} ${value.padStart(22)}   ${ratio}`)
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

export const ofLimit = (value: number, limit: number, unit = 'ms'): string =>
  `${((value / limit) * 100).toFixed(0)} % of the limit of ${limit} ${unit}`
