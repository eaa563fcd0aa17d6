"""What was recorded once comes out the same under every later build: frozen/ holds a criteria set as it was, and a screening of
every kind under it, as builds of engine 1 recorded them. They are never changed. A new engine_version gets a folder of its own,
made by `replay_test.py --record FOLDER`, and the older ones still have to replay."""
import json
import sys
import unittest
from pathlib import Path

import facts
import pine

FROZEN = Path(__file__).with_name("frozen")
CRITERIA = "nc-handbook-2024.json"


def recorded(criteria, name, answers, at):
    path = pine.workspace() / "answers.json"
    path.write_text(json.dumps(answers))
    seen = pine.run([pine.LEADLINE, "criteria", "check", criteria, path, "--at", at, "--json"]).json()
    body = {"criteria_id": seen["id"], "criteria_version": seen["version"], "criteria_digest": seen["digest"],
            "engine_version": seen["engine"], "encounter_date": at, "answers": json.dumps(answers), "outcome": seen["outcome"],
            "discretion": "none", "seconds_taken": 60,
            "results": [{"criterion": one["id"], "truth": one["truth"], "cause": one["cause"] or ""} for one in seen["criteria"]]}
    return facts.fact("screening_recorded", f"{name:032x}", body, id=f"{name:032x}")


def record(folder):
    criteria = folder / CRITERIA
    examples = json.loads(criteria.read_text())["examples"]
    lines = [recorded(criteria, n, one["answers"], one["at"]) for n, one in enumerate(examples, 1)]
    # Partial answers as well: what was never asked stays so.
    lines += [recorded(criteria, 1000 + n, dict(list(one["answers"].items())[:3]), one["at"]) for n, one in enumerate(examples, 1)]
    (folder / "screenings.jsonl").write_text("".join(json.dumps(one, sort_keys=True) + "\n" for one in lines))


class ReplayTest(unittest.TestCase):
    def replay(self, screenings):
        return pine.run([pine.LEADLINE, "screening", "replay", "--screenings", screenings, "--criteria", FROZEN / CRITERIA, "--json"])

    def test_every_screening_comes_out_as_it_was_recorded(self):
        ran = self.replay(FROZEN / "screenings.jsonl")
        self.assertEqual(ran.code, pine.DONE, str(ran))
        lines = [json.loads(line)["body"] for line in (FROZEN / "screenings.jsonl").read_text().splitlines()]
        self.assertEqual(ran.json(), {"screenings": len(lines), "same": len(lines), "outcome_alone": [], "differ": []})
        self.assertEqual({one["outcome"] for one in lines}, {"eligible", "not_eligible", "needs_answers", "needs_review"})
        self.assertEqual({result["truth"] for one in lines for result in one["results"]}, {"true", "false", "unknown"})

    def test_one_truth_that_differs_is_seen(self):
        lines = (FROZEN / "screenings.jsonl").read_text().splitlines()
        one = json.loads(lines[0])
        one["body"]["results"][0]["truth"] = "unknown"
        path = pine.workspace() / "screenings.jsonl"
        path.write_text("\n".join([json.dumps(one), *lines[1:]]) + "\n")
        ran = self.replay(path)
        self.assertEqual(ran.code, pine.NO, str(ran))
        self.assertEqual(len(ran.json()["differ"]), 1)


if __name__ == "__main__":
    record(Path(sys.argv[2])) if "--record" in sys.argv else unittest.main()
