/** The world in Equal Earth as short SVG paths, computed once a process from the topology under data/geo. */
import { geoEqualEarth, geoPath } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import source from '../../data/geo/world.topo.json?raw'

export interface World {
  readonly width: number
  readonly height: number
  /** SVG path of each State or area that can be seen as a shape, by alpha-3 code. */
  readonly shapes: ReadonlyMap<string, string>
  /** Centre of the circle that stands for a State too small to be seen. */
  readonly small: ReadonlyMap<string, readonly [x: number, y: number]>
  /** Where a place lies on the map; degrees east and north. */
  readonly place: (longitude: number, latitude: number) => readonly [x: number, y: number]
}

type Pair = readonly [x: number, y: number]

/** Areas whose final status has not been determined; drawn hatched and never in a State's colour. */
export const unsettled: ReadonlySet<string> = new Set(['ESH', 'XAC', 'XAP', 'XBT', 'XHT', 'XIT', 'XJK'])

const width = 1000
/** Circles of small States have a radius of 2.6; they must not hide one another. */
const apart = 5.4

/** Numbers in path syntax: a minus sign separates as well as a space. */
const joined = (numbers: readonly number[]): string =>
  numbers.map((number, index) => (index === 0 || number < 0 ? `${number}` : ` ${number}`)).join('')

/** One ring as a relative path of whole units; rings that shrink to a line are left out. */
export const ringPath = (ring: readonly Pair[]): string => {
  const points: Pair[] = []
  for (const [x, y] of ring) {
    const at: Pair = [Math.round(x), Math.round(y)]
    const last = points.at(-1)
    if (last === undefined || last[0] !== at[0] || last[1] !== at[1]) points.push(at)
  }
  const first = points[0]
  const last = points.at(-1)
  if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop()
  if (first === undefined || points.length < 3) return ''
  const steps = points.slice(1).flatMap(([x, y], index) => [x - points[index]![0], y - points[index]![1]])
  return `M${joined(first)}l${joined(steps)}z`
}

/** Moves circles that would overlap away from each other, half the way each; few and near, so a few rounds do. */
export const spread = (places: ReadonlyMap<string, Pair>): Map<string, Pair> => {
  const at = new Map([...places].map(([id, [x, y]]) => [id, { x, y }]))
  const all = [...at.values()]
  for (let round = 0; round < 60; round++)
    for (const [index, a] of all.entries())
      for (const b of all.slice(index + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y)
        if (distance >= apart) continue
        const push = (apart - distance) / 2 / (distance || 1)
        const [dx, dy] = distance === 0 ? [1, 0] : [(b.x - a.x) * push, (b.y - a.y) * push]
        a.x -= dx
        a.y -= dy
        b.x += dx
        b.y += dy
      }
  return new Map([...at].map(([id, { x, y }]) => [id, [Math.round(x * 10) / 10, Math.round(y * 10) / 10]]))
}

const compute = (): World => {
  const topology = JSON.parse(source) as Topology<{ countries: GeometryCollection; small: GeometryCollection }>
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>
  const points = feature(topology, topology.objects.small) as FeatureCollection<Point>
  const margin = 4
  // The cut at 168.5 degrees west runs through the Bering Strait, so that no country is cut.
  const projection = geoEqualEarth()
    .rotate([-11.5, 0])
    .precision(0)
    .fitWidth(width - 2 * margin, {
      type: 'GeometryCollection',
      geometries: [...countries.features, ...points.features].map(({ geometry }) => geometry),
    })
  const [x, y] = projection.translate()
  projection.translate([x + margin, y + margin])
  const height = Math.ceil(geoPath(projection).bounds(countries)[1][1] + margin)
  const place = (longitude: number, latitude: number): Pair => projection([longitude, latitude]) ?? [0, 0]
  const shapes = new Map<string, string>()
  for (const country of countries.features) {
    let path = ''
    let ring: Pair[] = []
    geoPath(projection, {
      beginPath: () => {},
      moveTo: (x, y) => {
        ring = [[x, y]]
      },
      lineTo: (x, y) => ring.push([x, y]),
      arc: () => {},
      closePath: () => {
        path += ringPath(ring)
      },
    })(country)
    shapes.set(String(country.id), path)
  }
  const centres = points.features.map(({ id, geometry: { coordinates } }): [string, Pair] => [
    String(id),
    place(coordinates[0]!, coordinates[1]!),
  ])
  return { width, height, shapes, small: spread(new Map(centres)), place }
}

let known: World | undefined

export const world = (): World => {
  known ??= compute()
  return known
}
