/** What an export must be asked with; every other one answers without parameters. */
const samples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  owed: { state: 'TUN' },
  joining: { state: 'SOM', instrument: 'NUCLEAR-2005' },
}

/** Filters without which the export says nothing. */
export const sampleOf = (name: string): Readonly<Record<string, string>> => samples[name] ?? {}

/** `/owed?state=TUN&per_page=1`; below the API, or as the name of a file. */
export const exportAddress = (name: string, query = '', ending = ''): string => {
  const fields = [new URLSearchParams(sampleOf(name)).toString(), query].filter((part) => part !== '').join('&')
  return `/${name}${ending}${fields && '?'}${fields}`
}

/** The fields that such an export cannot be asked without. */
export const requiredOf = (name: string): readonly string[] => (name in samples ? ['state'] : [])
