#!/usr/bin/env bash
# A provider's contracts in any CI. In a merge request: verify, diff. On a push: verify, and where it is deployed from: ask,
# deploy, tell. Set off by a broker's webhook: verify. Needs the whole git history, and the packages installed.
#
#   VERIFY                 runs the verify tests; their results are published by verifyPacts
#   PACT_URL               set off by a webhook: the one pact to verify
#   BASE                   in a merge request: the branch to merge into, such as origin/main
#   PACT_BROKER_BASE_URL   the broker, with PACT_BROKER_TOKEN
#   DEPLOY, ENVIRONMENT    on the branch that is deployed: the command that deploys, and where to (production)
#   RETRIES                how often to ask while something is not verified, every 10 seconds (30)
#
# Exit codes: 0 fine, 1 a finding or a no, 2 could not run, 3 unknown, which is not yes.
set -euo pipefail
ENVIRONMENT=${ENVIRONMENT:-production}

bash -euo pipefail -c "${VERIFY:?Set VERIFY to the command that runs the verify tests.}"
[ -z "${PACT_URL:-}" ] || exit 0

if [ -n "${BASE:-}" ]; then
  npx --no concordat diff --base "$BASE"
  exit
fi

[ -n "${DEPLOY:-}" ] || exit 0
npx --no concordat can-i-deploy --to "$ENVIRONMENT" --retry-while-unknown "${RETRIES:-30}"
bash -euo pipefail -c "$DEPLOY"
npx --no concordat record-deployment --to "$ENVIRONMENT"
