import type { MatrixQuery, MatrixSelector } from './matrix-query.ts'

const latestBys = ['cvpv', 'cvp', 'cp'] as const

/** Reads the query of GET /matrix: `q[][pacticipant]=A&q[][version]=1&latestby=cvpv&environment=test`. */
export function parseMatrixQuery(params: URLSearchParams): MatrixQuery {
  const text = (key: string) => params.get(key) || undefined
  const latestBy = latestBys.find((known) => known === params.get('latestby'))
  const success = [...params.getAll('success[]'), ...params.getAll('success')]
  const [tag, environment, limit] = [text('tag'), text('environment'), text('limit')]
  return {
    selectors: parseSelectors(params, 'q'),
    ignore: parseSelectors(params, 'ignore'),
    target: {
      ...(text('latest') === 'true' ? { latest: true } : {}),
      ...(tag === undefined ? {} : { tag }),
      ...(environment === undefined ? {} : { environment }),
      ...(text('mainBranch') === 'true' ? { mainBranch: true } : {}),
    },
    ...(latestBy ? { latestBy } : {}),
    ...(success.length > 0 ? { success: success.map((value) => (value === '' ? null : value === 'true')) } : {}),
    limit: limit === undefined ? 100 : Number(limit),
  }
}

/** Reads the query of GET /can-i-deploy: `pacticipant=A&version=1&environment=test`. */
export function parseCanIDeployQuery(params: URLSearchParams): MatrixQuery {
  const [version, tag, environment] = ['version', 'to', 'environment'].map((key) => params.get(key) || undefined)
  const ignored = params.getAll('ignore[]').map((participant) => ({ participant }))
  return {
    selectors: [{ participant: params.get('pacticipant') ?? '', ...(version ? { version } : {}) }],
    ignore: [...ignored, ...parseSelectors(params, 'ignore')],
    target: {
      ...(tag ? { tag, latest: true } : {}),
      ...(environment ? { environment } : {}),
      ...(params.get('mainBranch') === 'true' ? { mainBranch: true, latest: true } : {}),
    },
    latestBy: environment ? 'cvpv' : 'cvp',
    limit: 100,
  }
}

/** A list of objects as Rails writes it: a key that comes again begins the next object. */
function parseSelectors(params: URLSearchParams, list: string): MatrixSelector[] {
  const groups: Map<string, string>[] = []
  for (const [key, value] of params) {
    const name = key.startsWith(`${list}[]`) ? /^\[(\w+)\]$/.exec(key.slice(list.length + 2))?.[1] : undefined
    if (name === undefined) continue
    const last = groups.at(-1)
    if (last === undefined || last.has(name)) groups.push(new Map([[name, value]]))
    else last.set(name, value)
  }
  return groups.map(readSelector)
}

function readSelector(group: ReadonlyMap<string, string>): MatrixSelector {
  const [version, branch, tag, environment] = ['version', 'branch', 'tag', 'environment'].map((key) => group.get(key))
  return {
    participant: group.get('pacticipant') ?? '',
    ...(version ? { version } : {}),
    ...(branch ? { branch } : {}),
    ...(tag ? { tag } : {}),
    ...(environment ? { environment } : {}),
    ...(group.get('latest') === 'true' ? { latest: true } : {}),
    ...(group.get('mainBranch') === 'true' ? { mainBranch: true } : {}),
  }
}
