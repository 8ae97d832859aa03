#!/bin/sh
# Install what some tests need and pip cannot bring: Chromium, PostgreSQL, and a library below the browser's driver.
# Where this machine does not let us, say so and go on: those tests are then skipped and counted at the end.
# With TRIMTAB_REQUIRE_ALL=1 a missing program is an error.
set -eu

missing=
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="chromium fonts-dejavu-core"
command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
.venv/bin/python -m playwright --version >/dev/null 2>&1 || missing="$missing libatomic1"
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    as_root=
    if [ "$(id -u)" != 0 ]; then
        # Asking for somebody's password is not our place; in a build machine sudo needs none.
        if [ "${CI:-}" = true ] && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root=no; fi
    fi
    if [ "$as_root" != no ]; then
        printf '\033[1m▸ Installing for the tests: %s\033[0m\n' "$missing"
        log=$(mktemp)
        # shellcheck disable=SC2086  # words are meant to split
        if $as_root apt-get update -qq >"$log" 2>&1 &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >>"$log" 2>&1; then
            rm -f "$log"
            exit 0
        fi
        tail -n 5 "$log" >&2
        rm -f "$log"
    fi
fi
echo "Not installed here: $missing. The tests that need them will be skipped and counted." >&2
[ "${TRIMTAB_REQUIRE_ALL:-0}" != 1 ]
