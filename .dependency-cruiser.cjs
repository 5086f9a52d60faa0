/** The architecture as checked rules. A row may import rows above it, never below. ARCHITECTURE.md says why. */
const layers = ['kernel', 'storage', 'i18n', 'ui', 'action', 'modules', 'interfaces']
const modules = [
  'reference',
  'accounts',
  'operation',
  'treaties',
  'legal-resources',
  'tools',
  'cooperation',
  'partners',
  'assistance',
  'learning',
  'funding',
  'results',
  'reports',
]
const downward = (list, root) =>
  list.slice(0, -1).map((name, index) => ({
    name: `${name}-imports-upward`,
    severity: 'error',
    from: { path: `^src/${root}${name}/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^src/${root}(${list.slice(index + 1).join('|')})/` },
  }))

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...downward(layers, ''),
    ...downward(modules, 'modules/'),
    {
      name: 'modules-meet-at-index',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'interfaces-see-only-the-module-list',
      severity: 'error',
      from: { path: '^src/(interfaces/|main\\.ts|pacta\\.ts)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/index\\.ts$' },
    },
    {
      name: 'queries-are-the-only-sql',
      comment: 'Only queries.ts talks to the database; input.ts reads the data files that ship with Pacta.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '((queries|input)|\\.test)\\.tsx?$' },
      to: { path: '^src/storage/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
    },
  },
}
