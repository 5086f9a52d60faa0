import { describe, expect, test } from 'vitest'
import { languages } from '../kernel/text.ts'
import { formatsOf } from './formats.ts'

/** With plain spaces for the unbreakable ones, which a reader of this file could not tell apart. */
const inEach = (write: (formats: ReturnType<typeof formatsOf>) => string) =>
  Object.fromEntries(
    languages.map((language) => [language, write(formatsOf(language)).replaceAll(/[\u00a0\u202f]/g, ' ')]),
  )

describe('dates at their own precision', () => {
  test('a day', () => {
    expect(inEach(({ date }) => date('2016-03-19'))).toEqual({
      ar: '19 آذار/مارس 2016',
      en: '19 March 2016',
      es: '19 de marzo de 2016',
      fr: '19 mars 2016',
      ru: '19 марта 2016 года',
      zh: '2016年3月19日',
    })
  })
  test('the first day of a month, which French writes as an ordinal', () => {
    expect(inEach(({ date }) => date('2016-05-01'))).toMatchObject({ fr: '1er mai 2016', es: '1 de mayo de 2016' })
    expect(formatsOf('fr').date('2016-05-11')).toBe('11 mai 2016')
    expect(formatsOf('fr').dateShort('2016-09-01')).toBe('1er sept. 2016')
  })
  test('a month', () => {
    expect(inEach(({ date }) => date('2016-01'))).toEqual({
      ar: 'كانون الثاني/يناير 2016',
      en: 'January 2016',
      es: 'enero de 2016',
      fr: 'janvier 2016',
      ru: 'январь 2016 года',
      zh: '2016年1月',
    })
  })
  test('a year', () => {
    expect(inEach(({ date }) => date('2016'))).toMatchObject({ ar: '2016', en: '2016', ru: '2016', zh: '2016年' })
  })
  test('short', () => {
    expect(inEach(({ dateShort }) => dateShort('2016-09-19'))).toEqual({
      ar: '19 أيلول/سبتمبر 2016',
      en: '19 Sept 2016',
      es: '19 sept 2016',
      fr: '19 sept. 2016',
      ru: '19 сент. 2016 г.',
      zh: '2016年9月19日',
    })
  })
  test('the month alone', () => {
    expect(inEach(({ month }) => month('2016-05'))).toMatchObject({ ar: 'أيار/مايو', en: 'May', ru: 'май', zh: '5月' })
    expect(inEach(({ month }) => month('2016-09', 'short'))).toMatchObject({
      ar: 'أيلول/سبتمبر',
      fr: 'sept.',
      zh: '9月',
    })
  })
})

test('phrases are joined by the semicolon of the language', () => {
  expect(inEach(({ clauses }) => clauses(['1', '2', '3']))).toEqual({
    ar: '1؛ 2؛ 3',
    en: '1; 2; 3',
    es: '1; 2; 3',
    fr: '1 ; 2 ; 3',
    ru: '1; 2; 3',
    zh: '1；2；3',
  })
  expect(formatsOf('fr').clauses(['1', '2'])).toBe('1\u00a0; 2')
})

describe('periods write what both ends share once', () => {
  test('in one month', () => {
    expect(inEach(({ dateRange }) => dateRange('2016-01-19', '2016-01-21'))).toEqual({
      ar: '19–21 كانون الثاني/يناير 2016',
      en: '19–21 January 2016',
      es: '19–21 de enero de 2016',
      fr: '19–21 janvier 2016',
      ru: '19–21 января 2016 года',
      zh: '2016年1月19日至21日',
    })
    expect(formatsOf('fr').dateRange('2016-03-01', '2016-03-03')).toBe('1er–3 mars 2016')
  })
  test('in one year', () => {
    expect(inEach(({ dateRange }) => dateRange('2016-01-19', '2016-02-01'))).toEqual({
      ar: '19 كانون الثاني/يناير – 1 شباط/فبراير 2016',
      en: '19 January – 1 February 2016',
      es: '19 de enero – 1 de febrero de 2016',
      fr: '19 janvier – 1er février 2016',
      ru: '19 января – 1 февраля 2016 года',
      zh: '2016年1月19日至2月1日',
    })
  })
  test('over the turn of a year', () => {
    expect(inEach(({ dateRange }) => dateRange('2015-12-30', '2016-01-02'))).toMatchObject({
      en: '30 December 2015 – 2 January 2016',
      ru: '30 декабря 2015 года – 2 января 2016 года',
      zh: '2015年12月30日至2016年1月2日',
    })
  })
  test('of months and of years', () => {
    expect(inEach(({ dateRange }) => dateRange('2016-01', '2016-03'))).toEqual({
      ar: 'كانون الثاني/يناير – آذار/مارس 2016',
      en: 'January – March 2016',
      es: 'enero – marzo de 2016',
      fr: 'janvier – mars 2016',
      ru: 'январь – март 2016 года',
      zh: '2016年1月至3月',
    })
    expect(inEach(({ dateRange }) => dateRange('2015', '2016'))).toMatchObject({
      en: '2015–2016',
      ru: '2015–2016 годы',
      zh: '2015年至2016年',
    })
  })
  test('with ends of different precision, and with equal ends', () => {
    expect(formatsOf('en').dateRange('2016-01', '2016-03-04')).toBe('January 2016 – 4 March 2016')
    expect(formatsOf('zh').dateRange('2016-01', '2016-03-04')).toBe('2016年1月至2016年3月4日')
    for (const language of languages) {
      const { date, dateRange } = formatsOf(language)
      for (const value of ['2016', '2016-05', '2016-05-01']) expect(dateRange(value, value)).toBe(date(value))
    }
  })
})

test('numbers and lists as each language writes them, with Western digits everywhere', () => {
  expect(inEach(({ number }) => number(1234567))).toEqual({
    ar: '1,234,567',
    en: '1,234,567',
    es: '1.234.567',
    fr: '1 234 567',
    ru: '1 234 567',
    zh: '1,234,567',
  })
  expect(inEach(({ percent }) => percent(0.1234))).toMatchObject({ en: '12.3%', fr: '12,3 %', zh: '12.3%' })
  expect(inEach(({ list }) => list(['A', 'B', 'C']))).toEqual({
    ar: 'A وB وC',
    en: 'A, B and C',
    es: 'A, B y C',
    fr: 'A, B et C',
    ru: 'A, B и C',
    zh: 'A、B和C',
  })
})
