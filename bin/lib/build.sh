# To be sourced after maven.sh, with $root set. Builds the program into $program, if it is missing or older than its
# sources.

program=$root/app/target/program

# Succeeds if nothing the program is made of is newer than the program. Directories count, so a deleted file does too.
is_built() {
  [ -e "$program/built" ] || return 1
  [ -z "$(find "$root/pom.xml" "$root/core/pom.xml" "$root/app/pom.xml" "$root/core/src/main" "$root/app/src/main" \
    -newer "$program/built" 2>/dev/null | head -n 1)" ]
}

# To be called before Maven is.
begin_build() {
  mkdir -p "$root/app/target"
  : >"$root/app/target/build-started"
}

# Lays out what Maven has packaged so that it starts fast, and puts it in its place in one move.
unpack_program() {
  rm -rf "$program.new"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/app/target/redress-app-exec.jar" \
    extract --destination "$program.new" || return 1
  # As old as the beginning of the build, so that a file saved meanwhile counts as newer.
  touch -r "$root/app/target/build-started" "$program.new/built"
  rm -rf "$program.old"
  [ ! -e "$program" ] || mv "$program" "$program.old"
  mv "$program.new" "$program"
  rm -rf "$program.old"
}

build() {
  is_built && return 0
  [ -z "${REDRESS_NO_BUILD:-}" ] || [ ! -e "$program/built" ] || return 0
  if [ ! -w "$root" ] || { [ -e "$root/app/target" ] && [ ! -w "$root/app/target" ]; }; then
    echo "redress: $root has to be built first, and this user may not write there." >&2
    exit 1
  fi
  mkdir -p "$root/app/target"
  if command -v flock >/dev/null 2>&1; then
    # Two commands at once build once: the second waits, and then finds it built.
    exec 9>"$root/app/target/building"
    flock 9
    is_built && { exec 9>&-; return 0; }
  fi
  [ -e "$program/built" ] && why="sources have changed" || why="first use: downloads up to 250 MB, takes a few minutes"
  echo "Building Redress ($why) ..." >&2
  log=$root/app/target/build.log
  begin_build
  if ! maven -pl app -am -Dmaven.test.skip=true package >"$log" 2>&1; then
    grep -E '^\[(ERROR|WARNING)\]|BUILD' "$log" | head -n 40 >&2
    [ -s "$log" ] && ! grep -q BUILD "$log" && tail -n 20 "$log" >&2
    echo "redress: the build failed; all of it is in $log" >&2
    exit 1
  fi
  unpack_program >>"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
  command -v flock >/dev/null 2>&1 && exec 9>&-
  return 0
}
