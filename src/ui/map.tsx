/** The world map of a matter: States by class, small States as circles, places by count, always with the disclaimer. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'
import { unsettled, world } from './map-geometry.ts'

/** Five steps of a scale, from little to much, or the treaty statuses. */
export type MapClass = 's1' | 's2' | 's3' | 's4' | 's5' | 'party' | 'pending' | 'signatory' | 'none'

export interface MapValue {
  readonly class: MapClass
  /** Name of the State and what holds for it: "Tunisia: party since 2003". */
  readonly label: string
  readonly href?: string
}

export interface MapPlace {
  /** Degrees east and north. */
  readonly longitude: number
  readonly latitude: number
  readonly count: number
  readonly label: string
  readonly href?: string
}

export interface WorldMapProps {
  readonly translator: Translator
  /** By alpha-3 code. */
  readonly values: ReadonlyMap<string, MapValue>
  readonly legend: readonly { class: MapClass; label: string }[]
  readonly title: string
  /** What the map shows, in a sentence, for those who do not see it. */
  readonly description: string
  /** The table with the same facts. */
  readonly tableHref: string
  readonly points?: readonly MapPlace[]
}

const patterned: ReadonlySet<MapClass> = new Set(['pending', 'signatory'])

/** Class and fill of a shape: patterns are named in the attribute, plain colours come from the class. */
const look = (name: MapClass, extra = '') =>
  patterned.has(name) ? { class: `${name} patterned${extra}`, fill: `url(#map-${name})` } : { class: `${name}${extra}` }

const Patterns = () => (
  <defs>
    <pattern id="map-pending" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="pattern-ground" width="4" height="4" />
      <path class="hatch" d="M-1 1l2-2M0 4l4-4M3 5l2-2" />
    </pattern>
    <pattern id="map-signatory" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="pattern-ground" width="4" height="4" />
      <circle class="dots" cx="2" cy="2" r="1.05" />
    </pattern>
    <pattern id="map-unsettled" width="3" height="3" patternUnits="userSpaceOnUse">
      <path class="unsettled" d="M-1 2l2 2M0 0l3 3M2-1l2 2" />
    </pattern>
  </defs>
)

/**
 * Shapes are links for the mouse only: some two hundred stops would bury a keyboard user, who has the table beside the map.
 */
const Linked = (props: { href: string | undefined; children: ComponentChildren }) =>
  props.href === undefined ? (
    <g>{props.children}</g>
  ) : (
    <a href={props.href} tabindex={-1}>
      {props.children}
    </a>
  )

const States = ({ values }: { values: WorldMapProps['values'] }) => {
  const { shapes, small } = world()
  const plain = [...shapes].filter(([code]) => !values.has(code) && !unsettled.has(code)).map(([, path]) => path)
  const hatched = [...shapes].filter(([code]) => unsettled.has(code)).map(([, path]) => path)
  return (
    <>
      <path class="land" d={plain.join('')} />
      {[...values].map(([code, value]) => {
        const path = unsettled.has(code) ? undefined : shapes.get(code)
        return (
          path !== undefined && (
            <Linked key={code} href={value.href}>
              <path {...look(value.class)} d={path}>
                <title>{value.label}</title>
              </path>
            </Linked>
          )
        )
      })}
      <path class="patterned" fill="url(#map-unsettled)" d={hatched.join('')} />
      {[...small].map(([code, [x, y]]) => {
        const value = values.get(code)
        return value === undefined ? (
          <circle key={code} class="land small" cx={x} cy={y} r="2.6" />
        ) : (
          <Linked key={code} href={value.href}>
            <circle {...look(value.class, ' small')} cx={x} cy={y} r="2.6">
              <title>{value.label}</title>
            </circle>
          </Linked>
        )
      })}
    </>
  )
}

/** Area of a circle grows with its count; largest last, so that its number stays readable where circles crowd. */
const Places = ({ points, number }: { points: readonly MapPlace[]; number: Translator['number'] }) => (
  <>
    {points
      .toSorted((a, b) => a.count - b.count)
      .map(({ longitude, latitude, count, label, href }) => {
        const [x, y] = world().place(longitude, latitude).map(Math.round) as [number, number]
        const radius = Math.round((3 + 3 * Math.sqrt(count)) * 10) / 10
        return (
          <Linked key={`${label}${x}-${y}`} href={href}>
            <circle class={count > 1 ? 'place counted' : 'place'} cx={x} cy={y} r={radius}>
              <title>{label}</title>
            </circle>
            {count > 1 && (
              <text x={x} y={y}>
                {number(count)}
              </text>
            )}
          </Linked>
        )
      })}
  </>
)

const Legend = ({ legend, places }: { legend: WorldMapProps['legend']; places: string | undefined }) =>
  (legend.length > 0 || places !== undefined) && (
    <ul class="keys">
      {legend.map(({ class: name, label }) => (
        <li key={label}>
          <svg class="swatch" viewBox="0 0 20 14" aria-hidden="true">
            <rect {...look(name)} width="20" height="14" />
          </svg>
          {label}
        </li>
      ))}
      {places !== undefined && (
        <li>
          <svg class="swatch-place" viewBox="0 0 20 20" aria-hidden="true">
            <circle class="place" cx="10" cy="10" r="10" />
            <text x="10" y="10">
              2
            </text>
          </svg>
          {places}
        </li>
      )}
    </ul>
  )

export const WorldMap = (props: WorldMapProps) => {
  const { translator, values, legend, title, description, tableHref, points = [] } = props
  const { t } = translator
  const { width, height } = world()
  return (
    <figure class="map" aria-label={title}>
      <p class="hidden">{description}</p>
      <svg class="world" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <Patterns />
        <States values={values} />
        <Places points={points} number={translator.number} />
      </svg>
      <figcaption>
        <div class="keys">
          <Legend legend={legend} places={points.length > 0 ? t('ui.map.places') : undefined} />
          <a href={tableHref}>{t('ui.map.table')}</a>
        </div>
        <p>
          {t('ui.map.disclaimer')} {t('ui.map.notes')}
        </p>
      </figcaption>
    </figure>
  )
}
