# SPDX-FileCopyrightText: The Loquat developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run and check share. Everything said here goes to stderr, so that stdout stays the program's.

me=packaging/${0##*/}

say() { printf '%s: %s\n' "$me" "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# The packages named in the given lists that are not installed, one a line.
missing_packages() {
  local wanted installed
  wanted=$(sed -e '/^#/d' -e '/^$/d' "$@" | sort -u)
  # dpkg-query complains about names it has never heard of; those are simply missing.
  # shellcheck disable=SC2016,SC2086
  installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' $wanted \
    2>/dev/null | sed -n 's/^installed //p' | sort -u || true)
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# install_packages NAME...: with apt, as root or through sudo.
install_packages() {
  local as_root=()
  local by_hand="apt-get update && apt-get install --no-install-recommends $*"
  command -v apt-get >/dev/null ||
    fail "these packages are missing, and there is no apt-get to install them with: $*"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "packages are missing, and only root can install them. As root, run: $by_hand"
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  local apt=("${as_root[@]}" apt-get --yes -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)

  say "installing what is missing (this happens once): $*"
  "${apt[@]}" update >&2 || say "the package lists could not be refreshed; trying with the old ones"
  "${apt[@]}" install --no-install-recommends "$@" >&2 ||
    fail "the packages could not be installed. As root, run: $by_hand"
}

# configure FOLDER PRESET ARGUMENT...: only when FOLDER was never configured to the end; later
# changes of the build files are ninja's to notice.
configure() {
  local folder=$1 preset=$2
  shift 2
  [ -f "$folder/build.ninja" ] && return
  say "configuring in $folder"
  cmake --preset "$preset" --log-level=WARNING "$@" >&2 ||
    fail "configuring failed; what is wrong stands above"
}

# build FOLDER TARGET...: silent when there is nothing to do.
build() {
  local folder=$1
  shift
  case $(ninja -C "$folder" -n "$@" 2>/dev/null) in
    *'no work to do'*) return ;;
  esac
  say "building in $folder"
  ninja -C "$folder" "$@" >&2 || fail "building failed; what is wrong stands above"
}
