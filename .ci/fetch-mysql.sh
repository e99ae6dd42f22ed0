#!/usr/bin/env bash
# Puts a real MySQL server into a folder, without installing it: unpacked from Debian's unstable suite beside the system.
#   .ci/fetch-mysql.sh FOLDER      downloads and unpacks (about 70 MB) unless it is there; prints the program, FOLDER/mysqld
# The suite's index may be past its freshness date; signatures are still checked.
set -euo pipefail
D=$(mkdir -p "$1" && cd "$1" && pwd)
[ ! -x "$D/mysqld" ] || { echo "$D/mysqld"; exit 0; }
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
  awk '/^URIs:/{print $2} /^deb /{for(i=2;i<=NF;i++) if($i ~ /^https?:/) print $i}' | awk '/\/debian\/?$/ && !n++') || true
[ -n "$mirror" ] || { echo "no Debian mirror found in the apt sources" >&2; exit 1; }
A=$D/apt R=$D/root
mkdir -p "$A"/etc/{apt.conf.d,preferences.d} "$A"/state/lists/partial "$A"/cache/archives/partial "$R"; : >"$A/state/status"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" >"$A/etc/sources.list"
cat >"$A/apt.conf" <<C
Dir::Etc "$A/etc"; Dir::Etc::sourcelist "$A/etc/sources.list"; Dir::Etc::sourceparts "-";
Dir::State "$A/state"; Dir::State::status "$A/state/status"; Dir::Cache "$A/cache";
APT::Sandbox::User "root"; Acquire::Languages "none"; Acquire::Check-Valid-Until "false";
C
export APT_CONFIG=$A/apt.conf
apt-get -qq update && apt-get -qq install -y --no-install-recommends --download-only mysql-server-core >/dev/null
for d in "$A"/cache/archives/*.deb; do case $d in *perl*|*gdbm*|*libdb5*|*gconv*) ;; *) dpkg -x "$d" "$R" ;; esac; done
rm -rf "$A/cache/archives"
cat >"$D/mysqld" <<C
#!/bin/sh
exec $R/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 --library-path $R/usr/lib/x86_64-linux-gnu $R/usr/sbin/mysqld --no-defaults --user=$(id -un) --basedir=$R/usr --lc-messages-dir=$R/usr/share/mysql --character-sets-dir=$R/usr/share/mysql/charsets --secure-file-priv=NULL --mysqlx=OFF --performance-schema=OFF "\$@"
C
chmod +x "$D/mysqld"
"$D/mysqld" --version >&2
echo "$D/mysqld"
