#!/bin/sh
# Make the virtual environment in the folder named by $1, with pip in it, on whatever a fresh machine offers.
set -eu

python=${PYTHON:-python3}
folder=$1

command -v "$python" >/dev/null 2>&1 || {
    echo "There is no $python here. Install Python 3.11 or later, or name one: make PYTHON=python3.12 ..." >&2
    exit 1
}
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || {
    echo "trimtab needs Python 3.11, 3.12 or 3.13; $python is $("$python" -V 2>&1)." >&2
    echo "Name another one: make PYTHON=python3.12 ..." >&2
    exit 1
}

has_pip() { "$folder/bin/python" -m pip --version >/dev/null 2>&1; }

printf '\033[1m▸ Making a virtual environment in %s with %s\033[0m\n' "$folder" "$("$python" -V 2>&1)"
if [ -x "$folder/bin/python" ] && has_pip; then
    exit 0
fi
rm -rf "$folder"

# Debian ships Python without ensurepip; python3-venv brings it.
if ! "$python" -c 'import ensurepip' >/dev/null 2>&1; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "  This Python cannot make environments by itself; installing python$version-venv with apt-get."
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "python$version-venv"; } >/dev/null
    elif "$python" -m virtualenv --version >/dev/null 2>&1; then
        "$python" -m virtualenv --quiet "$folder"
    elif command -v uv >/dev/null 2>&1; then
        uv venv --quiet --seed --python "$python" "$folder"
    else
        echo "This Python cannot make environments: the module ensurepip is missing." >&2
        echo "On Debian or Ubuntu: sudo apt-get install python$version-venv    then run the same command again." >&2
        exit 1
    fi
fi
[ -x "$folder/bin/python" ] || "$python" -m venv "$folder"
has_pip || { echo "The environment in $folder has no pip; remove the folder and try again." >&2; exit 1; }
