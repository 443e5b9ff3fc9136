//! From arguments to calls of the registry.

mod clock;

use crate::arguments::{
    Command, DocumentCommand, FindingDecision, JournalCommand, RequestCommand, SetRequest,
    SourceCommand, Step, VaultCommand, YesNo,
};
use serde_json::{Map, Value, json};
use std::path::Path;

/// A call by name, with its input.
pub(crate) struct Call {
    pub name: &'static str,
    pub input: Value,
}

/// Commands that are one call. The others (drawing a page, making a report, passphrases) are
/// several, and stand in `session`.
pub(crate) fn call(command: &Command) -> Option<Call> {
    let (name, input) = match command {
        Command::Vault(VaultCommand::Info) => ("vault.info", json!({})),
        Command::Vault(VaultCommand::Check) => ("vault.check", json!({})),
        Command::Intake {
            paths,
            received,
            into,
            ..
        } => {
            let paths: Vec<String> = paths.iter().map(|path| text(path)).collect();
            (
                "intake",
                json!({ "paths": paths, "received": received, "into": into }),
            )
        }
        Command::Read => ("reading.run", json!({})),
        Command::Document(command) => return document(command),
        Command::Requests {
            stage,
            due_by,
            find,
            kind,
            received_from,
            received_to,
        } => (
            "requests",
            json!({ "stage": stage, "due_by": due_by, "find": find, "kind": kind,
                "received_from": received_from, "received_to": received_to }),
        ),
        Command::Request(command) => return request(command),
        Command::Step(command) => step(command),
        Command::Clock(command) => return clock::call(command),
        Command::Source(SourceCommand::Add { file, map }) => {
            let map = map.as_deref().map(text);
            ("source.add", json!({ "path": text(file), "map": map }))
        }
        Command::Source(SourceCommand::Remove { source }) => {
            ("source.remove", json!({ "source": source }))
        }
        Command::Sources => ("sources", json!({})),
        Command::Find { requests, open } => ("find", json!({ "requests": requests, "open": open })),
        Command::Findings { request } => ("findings", json!({ "request": request })),
        Command::Finding {
            request,
            finding,
            decision,
            because,
        } => (
            "finding.decide",
            json!({ "request": request, "finding": finding, "decision": decided(*decision), "because": because }),
        ),
        Command::Journal(JournalCommand::Show { request }) => (
            "journal.show",
            json!({ "request": request, "limit": 10_000 }),
        ),
        Command::Journal(JournalCommand::Verify) => ("journal.verify", json!({})),
        Command::Settings { from: None } => ("settings.show", json!({})),
        Command::Vault(_)
        | Command::Watch { .. }
        | Command::Report(_)
        | Command::Settings { from: Some(_) }
        | Command::Journal(JournalCommand::Export(_))
        | Command::Letter { .. }
        | Command::Register(_)
        | Command::Backup(_)
        | Command::Restore(_) => return None,
    };
    Some(Call { name, input })
}

fn document(command: &DocumentCommand) -> Option<Call> {
    let (name, input) = match command {
        DocumentCommand::Show { document, unread } => (
            "document.show",
            json!({ "document": document, "read": !unread }),
        ),
        DocumentCommand::Text { document, unread } => (
            "document.text",
            json!({ "document": document, "read": !unread }),
        ),
        DocumentCommand::Read { document } => ("document.read", json!({ "document": document })),
        DocumentCommand::Find { document, text } => (
            "document.find",
            json!({ "document": document, "text": text }),
        ),
        DocumentCommand::Turn {
            document,
            page,
            degrees,
        } => (
            "document.turn",
            json!({ "document": document, "page": page, "turn": degrees }),
        ),
        DocumentCommand::Order { document, pages } => (
            "document.order",
            json!({ "document": document, "order": pages }),
        ),
        DocumentCommand::Split { document, page } => (
            "document.split",
            json!({ "document": document, "page": page }),
        ),
        DocumentCommand::Rejoin { document } => {
            ("document.rejoin", json!({ "document": document }))
        }
        DocumentCommand::Original { document, out } => (
            "document.original",
            json!({ "document": document, "path": text(out) }),
        ),
        DocumentCommand::Page { .. } => return None,
    };
    Some(Call { name, input })
}

fn request(command: &RequestCommand) -> Option<Call> {
    let (name, input) = match command {
        RequestCommand::Show { request } => ("request.show", json!({ "request": request })),
        RequestCommand::Set(facts) => ("request.set", patch(facts)),
        RequestCommand::Take { request, fields } => {
            let fields = (!fields.is_empty()).then_some(fields);
            (
                "request.take",
                json!({ "request": request, "fields": fields }),
            )
        }
        RequestCommand::Check {
            request,
            item,
            state,
            note,
            evidence,
        } => (
            "request.check",
            json!({ "request": request, "item": item, "state": state, "note": note, "evidence": place(evidence.as_deref())? }),
        ),
        RequestCommand::Judge {
            request,
            about,
            verdict,
            because,
            evidence,
        } => (
            "request.judge",
            json!({ "request": request, "about": about, "verdict": verdict, "because": because, "evidence": place(evidence.as_deref())? }),
        ),
        RequestCommand::Step(command) => step(command),
    };
    Some(Call { name, input })
}

fn step(command: &Step) -> (&'static str, Value) {
    match command {
        Step::Accept { request } => ("request.accept", json!({ "request": request })),
        Step::Return { request, missing } => (
            "request.return",
            json!({ "request": request, "missing": missing }),
        ),
        Step::Extend {
            request,
            demand,
            days,
            gdpr,
            because,
        } => (
            "request.extend",
            json!({ "request": request, "demand": demand, "days": days.unwrap_or(0), "gdpr": gdpr, "because": because }),
        ),
        Step::Refuse {
            request,
            demand,
            ground,
            because,
        } => (
            "request.refuse",
            json!({ "request": request, "demand": demand, "ground": ground, "because": because }),
        ),
        Step::Answer {
            request,
            number,
            on,
            channel,
            file,
        } => (
            "request.answer",
            json!({ "request": request, "number": number, "on": on, "channel": channel, "file": text(file) }),
        ),
        Step::Withdraw { request } => ("request.withdraw", json!({ "request": request })),
        Step::Dismiss { request, because } => (
            "request.dismiss",
            json!({ "request": request, "because": because }),
        ),
        Step::Merge { request, into } => {
            ("request.merge", json!({ "request": request, "into": into }))
        }
        Step::Archive { request } => ("request.archive", json!({ "request": request })),
    }
}

fn patch(facts: &SetRequest) -> Value {
    let mut patch = Map::new();
    patch.insert("request".into(), json!(facts.request));
    if !facts.kinds.is_empty() {
        patch.insert("kinds".into(), json!(facts.kinds));
    }
    for (name, value) in [
        ("received", &facts.received),
        ("sent", &facts.sent),
        ("channel", &facts.channel),
        ("name", &facts.name),
        ("email", &facts.email),
        ("phone", &facts.phone),
        ("birth_date", &facts.birth_date),
        ("id_document", &facts.id_document),
        ("account", &facts.account),
        ("cured", &facts.cured),
    ] {
        if let Some(value) = value {
            patch.insert(name.into(), json!(value));
        }
    }
    for (name, pairs) in [("grounds", &facts.grounds), ("supplied", &facts.supplied)] {
        if !pairs.is_empty() {
            let pairs: Map<String, Value> = pairs
                .iter()
                .map(|(kind, value)| (kind.clone(), json!(value)))
                .collect();
            patch.insert(name.into(), Value::Object(pairs));
        }
    }
    if let Some(gdpr) = facts.gdpr {
        patch.insert("gdpr".into(), json!(gdpr == YesNo::Yes));
    }
    Value::Object(patch)
}

/// `D:N:x,y,w,h` as the contract's region; `None` where it is not one.
fn place(text: Option<&str>) -> Option<Value> {
    let Some(text) = text else {
        return Some(Value::Null);
    };
    dekada_api::place(text).and_then(|place| serde_json::to_value(place).ok())
}

const fn decided(decision: FindingDecision) -> Option<&'static str> {
    match decision {
        FindingDecision::Include => Some("included"),
        FindingDecision::LeaveOut => Some("left-out"),
        FindingDecision::Undecide => None,
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
