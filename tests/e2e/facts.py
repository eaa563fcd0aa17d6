"""Facts for `leadline import`, one of every kind, and which text fields each kind has (read from core/facts/kinds.h)."""
import base64
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

HEADERS = ("kinds.h", "kinds_papers.h", "kinds_equity.h")
LAW = ("person_named", "charge_held", "intake_window_set", "officer_decided", "incident_numbered", "screening_recorded", "referral_made",
       "offer_declined", "consent_signed", "ways_given", "handoff_requested")
CARE = ("handoff_claimed", "contact_logged", "intake_scheduled", "intake_completed", "intake_not_completed",
        "note_written", "intake_done", "window_closed", "consent_ended", "consent_revoked")
# What needs a prosecutor's and a coordinator's device in the program, and who writes it.
BEYOND = {"officer": ("exception_requested", "equity_noted"), "attorney": ("exception_decided",),
          "lead": ("criteria_approved",), "manager": ("criteria_proposed", "charges_counted")}


def text_fields():
    """{kind: [text and byte fields]} of every kind; a list's record counts with its own fields, as 'ways.value'."""
    source = "".join((ROOT / "core" / "facts" / name).read_text() for name in HEADERS)
    source = re.sub(r"//[^\n]*", "", source)
    records = {}
    for name, body in re.findall(r"struct (\w+) \{(.*?)\n\};", source, re.S):
        kind = re.search(r'string_view kind = "(\w+)"', body)
        texts = [field for line in re.findall(r"^\s*std::string ([\w, =\"\"]+);", body, re.M) for field in re.findall(r"\w+", line)]
        texts += re.findall(r"^\s*Bytes (\w+)", body, re.M)
        texts += re.findall(r"^\s*std::(?:optional|vector)<std::string> (\w+)", body, re.M)
        lists = re.findall(r"^\s*std::vector<(\w+)> (\w+);", body, re.M)
        records[name] = (kind.group(1) if kind else None, texts, lists)
    out = {}
    for kind, texts, lists in records.values():
        if kind:
            inner = [f"{field}.{text}" for record, field in lists if record in records for text in records[record][1]]
            out[kind] = texts + inner
    return out


def bytes64(text):
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def fact(kind, subject, body, parent=None, id=None):
    out = {"kind": kind, "version": 1, "subject": subject, "body": body}
    if parent:
        out["parent"] = parent
    if id:
        out["id"] = id
    return out


def body(kind, plant=lambda field: ""):
    """A valid body of the kind; plant(field) gives the text of each text field ("ways.value")."""
    text = lambda *names: {name: plant(name) for name in names}
    bodies = {
        "screening_recorded": lambda: text("criteria_id", "criteria_version", "criteria_digest", "engine_version",
                                           "encounter_date", "answers", "outcome", "offer_text_version",
                                           "offer_language")
        | {"discretion": "offered", "seconds_taken": 84, "encountered_at": plant("encountered_at"),
           "results": [{name: plant(f"results.{name}") for name in ("criterion", "truth", "cause")}]},
        "exception_requested": lambda: text("criteria_id", "criteria_version", "criteria_digest", "charge", "incident_number")
        | {"recommended_by": "police", "reason": "other", "not_met": [plant("not_met")], "rest_with_law": True,
           "unsettled": [plant("unsettled")]},
        "exception_decided": lambda: text("by") | {"decision": "granted", "decider": "designee"},
        "equity_noted": lambda: text("criteria_id", "criteria_version", "month")
        | {"which": "wanted_ineligible", "criteria": [plant("criteria")], "race_ethnicity": ["white", "asian"], "gender": "woman"},
        "charges_counted": lambda: text("source", "month")
        | {"rows": [{"charge": plant("rows.charge"), "race_ethnicity": "white", "gender": "woman", "count": 12}]},
        "criteria_proposed": lambda: text("criteria_id", "criteria_version", "criteria_digest", "effective", "note")
        | {"bundle": bytes64(plant("bundle"))},
        "criteria_approved": lambda: text("criteria_digest", "effective") | {"as": "district_attorney"},
        "referral_made": lambda: text("language", "police_agency", "outreach_agency")
        | {"type": "arrest_diversion", "eligible": True, "answer": "accepted", "said_back": "yes"},
        "offer_declined": lambda: {"reason": "no_trust"},
        "person_named": lambda: text("name") | {"source": "told"},
        "charge_held": lambda: text("charge", "incident_number", "due_at"),
        "intake_window_set": lambda: text("due_at"),
        "consent_signed": lambda: text("patient_name", "discloser", "recipient", "purpose", "text_version", "language",
                                       "signed_on", "expires_on")
        | {"lines": ["name_and_reach_to_outreach", "intake_done_to_police"], "signature": bytes64(plant("signature"))},
        "consent_revoked": lambda: text("revoked_on"),
        "ways_given": lambda: text("chosen_name", "language", "needs", "safety")
        | {"ways": [{"channel": "visit", "value": plant("ways.value"), "when": plant("ways.when"), "leave_message": False}]},
        "handoff_requested": lambda: text("cover_resumes")
        | {"mode": "deferred", "contact_goal_hours": 48, "card": "card_given", "tonight": "ride"},
        "handoff_claimed": lambda: text("by"),
        "contact_logged": lambda: text("next_at", "words") | {"channel": "visit", "result": "no_answer", "next": "try_again"},
        "intake_scheduled": lambda: text("at", "place") | {"transport": "peer"},
        "intake_completed": lambda: text("completed_at"),
        "intake_not_completed": lambda: {"outcome": "not_reached"},
        "note_written": lambda: text("text"),
        "intake_done": dict, "window_closed": dict, "consent_ended": dict,
        "officer_decided": lambda: {"decision": "no_action"}, "incident_numbered": lambda: text("incident_number"),
    }
    return bodies[kind]()


def settings(plant):
    """The body of a program_published fact."""
    span = lambda field: {"from_minute": 480, "to_minute": 1020, "who": plant(f"{field}.who"), "phone": plant(f"{field}.phone")}
    return {
        "program_name": plant("program_name"), "outreach_name": plant("outreach_name"), "police_name": plant("police_name"),
        "police_agency": "pcpd", "outreach_agency": "harbor", "time_zone": "America/New_York",
        "outreach_phone": plant("outreach_phone"), "crisis_phone": plant("crisis_phone"), "intake_window_days": 14,
        "contact_goal_hours": 48, "release_days": 365, "hold_without_said_back": False,
        "cover": [span("cover")], "staffed": [span("staffed")],
    }
