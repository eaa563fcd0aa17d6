"""A device or the server dies at its n-th disk operation, at any step: the night comes to the same end, byte for byte.

Three deaths: SIGKILL before the operation; half a write, then SIGKILL; power cut, where any part of what was not synced is
lost. ctest runs a sample drawn by a printed seed; `kill_test.py --all` runs every operation of every step of both endings
(tests/soak.sh).
"""
import os
import random
import shutil
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import night
import pine

SECONDS = float(os.environ.get("LEADLINE_SAMPLE_SECONDS", "70"))
DEATHS = ("kill", "torn", "cut")


class Nights:
    """Undisturbed nights to compare with, how many operations each process makes, and disturbed ones."""

    def __init__(self):
        self.space = pine.workspace()
        self.dump, self.counts = {}, {}
        for ending in night.ENDINGS:
            ran, dump = night.play(self.space / f"undisturbed-{ending}", ending)
            assert ran.code == pine.DONE and dump, str(ran)
            self.dump[ending] = dump

    def play(self, ending, crash):
        """Plays it and compares the end. Gives whether a process died."""
        folder = self.space / f"{ending}-{crash.replace(':', '-').replace('/', '-')}"
        server = pine.SERVER_FAULT if ":server:" in crash else pine.SERVER
        ran, dump = night.play(folder, ending, crash=crash, server=server)
        where = f"LEADLINE_DEMO_CRASH={crash} --ending {ending}: "
        if ran.code != pine.DONE:
            raise AssertionError(where + str(ran))
        if dump != self.dump[ending]:
            raise AssertionError(where + f"another end; compare {folder}.dump (LEADLINE_KEEP=1 keeps it)")
        shutil.rmtree(folder)
        return b"over a crash" in ran.out

    def operations(self, ending, step, who):
        """How many operations change the disk in this step; of the server, from this step to the end of the night."""
        if (ending, step, who) not in self.counts:
            file = self.space / f"count-{ending}-{step}-{who}"
            self.play(ending, f"{step}:{who}:count:{file}")
            self.counts[ending, step, who] = int(file.read_text())
        return self.counts[ending, step, who]

    def places(self, ending):
        """Who can die where: each step's own process; the server from its first step on."""
        steps = night.steps(ending)
        return [(step.name, "device") for step in steps] + [("publish", "server")]


class KillTest(unittest.TestCase):
    def test_sampled_deaths_change_nothing(self):
        drawn = random.Random(pine.seed())
        nights = Nights()
        until = time.monotonic() + SECONDS
        died = lived = 0
        while time.monotonic() < until:
            ending = drawn.choice(night.ENDINGS)
            places = nights.places(ending)
            step, who = places[-1] if drawn.random() < 0.3 else drawn.choice(places[:-1])
            operations = nights.operations(ending, step, who)
            if operations == 0:
                continue
            death = drawn.choice(DEATHS)
            if nights.play(ending, f"{step}:{who}:{death}@{drawn.randint(1, operations)}"):
                died += 1
            else:
                lived += 1
        print(f"{died} deaths; {lived} times the operation was not reached")
        self.assertGreater(died, lived, "the fault disk hardly ever strikes: is the test build linked to it?")

    def test_a_death_is_seen_as_one(self):
        space = pine.workspace()
        for death in DEATHS:
            device = pine.Device(space / death)
            ran = device.run("program", "create", "--name", "Pine County LEAD", "--agency", "pine", "--server-key", "00" * 32,
                             "--recovery-file", space / f"recovery-{death}", fault=f"{death}@5")
            self.assertTrue(ran.killed, f"{death}: {ran}")


def main_all():
    nights = Nights()
    begun = time.monotonic()
    total = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for ending in night.ENDINGS:
            for step, who in nights.places(ending):
                operations = nights.operations(ending, step, who)
                work = [f"{step}:{who}:{death}@{n}" for n in range(1, operations + 1) for death in DEATHS]
                died = sum(pool.map(lambda crash: nights.play(ending, crash), work))
                total += died
                print(f"{ending:12} {step:15} {who:7} {operations:4} operations, {died:5} deaths, all the same end", flush=True)
    print(f"every death: {total} in {time.monotonic() - begun:.0f} s, all nights came to the same end")


if __name__ == "__main__":
    if "--all" in sys.argv:
        main_all()
    else:
        unittest.main()
