"""`python -m benchmarks.peers.lock`: choose the peers' versions anew and write them with their hashes, no address."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.peers.contestant import PEERS


def main() -> None:
    """Write the lock of every peer."""
    for peer in PEERS:
        assert peer.lock is not None
        assert peer.python is not None
        with tempfile.TemporaryDirectory() as scratch:
            wanted = Path(scratch) / "wanted.in"
            wanted.write_text("\n".join(peer.packages), encoding="utf-8")
            uv = [str(Path(sys.executable).with_name("uv")), "pip", "compile", "--quiet", "--universal", "--upgrade"]
            plain = ["--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
            subprocess.run(
                [*uv, *plain, "--python-version", peer.python, str(wanted), "-o", str(peer.lock)], check=True
            )


if __name__ == "__main__":
    main()
