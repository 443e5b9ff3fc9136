//! The contract's answers in words for a person at a terminal.

mod clock;

use crate::arguments::{Command, DocumentCommand, JournalCommand, RequestCommand, VaultCommand};
use dekada_api::text::Words;
use serde_json::{Map, Value};

/// What a person reads; a shape without words of its own is shown as readable JSON.
pub(crate) fn in_words(command: &Command, value: &Value, words: &Words) -> String {
    match command {
        Command::Intake { .. } | Command::Watch { .. } => {
            lines(list(value, "files"), |file| intake(file, 0, words))
        }
        Command::Read => filled(
            words,
            "cli-read",
            &[
                ("read", text(value, "read")),
                ("waiting", text(value, "waiting")),
                ("failed", text(value, "failed")),
            ],
        ),
        Command::Document(DocumentCommand::Text { .. }) => lines(list(value, "pages"), |page| {
            format!("— {} —\n{}", text(page, "n"), text(page, "text"))
        }),
        Command::Document(DocumentCommand::Split { .. } | DocumentCommand::Rejoin { .. }) => {
            request(value, words)
        }
        Command::Requests { .. } => match value.as_array() {
            Some(rows) if rows.is_empty() => say(words, "cli-no-requests"),
            Some(rows) => lines(rows, |row| row_of(row, words)),
            None => String::new(),
        },
        Command::Request(
            RequestCommand::Show { .. }
            | RequestCommand::Set(_)
            | RequestCommand::Take { .. }
            | RequestCommand::Check { .. }
            | RequestCommand::Judge { .. }
            | RequestCommand::Step(_),
        )
        | Command::Step(_) => request(value, words),
        Command::Clock(command) => clock::in_words(command, value, words),
        Command::Find { .. } => lines(list(value, "requests"), |found| findings(found, words)),
        Command::Findings { .. } | Command::Finding { .. } => findings(value, words),
        Command::Report(_) | Command::Letter { .. } => filled(
            words,
            "cli-report",
            &[
                ("file", text(value, "file")),
                ("pages", text(value, "pages")),
                ("standard", text(value, "standard")),
                ("sha256", text(value, "sha256")),
            ],
        ),
        Command::Journal(JournalCommand::Show { .. }) => match value.as_array() {
            Some(entries) => lines(entries, |entry| journal(entry, words)),
            None => String::new(),
        },
        Command::Journal(JournalCommand::Verify) => {
            let id = if value.get("intact") == Some(&Value::Bool(true)) {
                "cli-journal-intact"
            } else {
                "cli-journal-broken"
            };
            filled(
                words,
                id,
                &[
                    ("entries", text(value, "entries")),
                    ("broken", text(value, "first_broken")),
                    ("head", text(value, "head")),
                ],
            )
        }
        Command::Vault(VaultCommand::Check) => vault_check(value, words),
        _ => serde_json::to_string_pretty(value).unwrap_or_default(),
    }
}

/// A file and, below it, what lay inside it.
fn intake(file: &Value, depth: usize, words: &Words) -> String {
    let outcome = say(words, &format!("outcome-{}", text(file, "outcome")));
    let rest = match text(file, "outcome").as_str() {
        "refused" => text(file, "message"),
        _ => filled(
            words,
            "cli-intake-into",
            &[
                ("document", text(file, "document")),
                ("request", text(file, "request")),
                ("pages", text(file, "pages")),
            ],
        ),
    };
    let line = format!(
        "{:indent$}{outcome:<10} {}  {rest}",
        "",
        on_one_line(&text(file, "path")),
        indent = depth * 2
    );
    let parts = list(file, "parts").iter();
    std::iter::once(line)
        .chain(parts.map(|part| intake(part, depth + 1, words)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A name as a terminal may show it: whoever sent the file chose it, and characters that break the
/// line or turn its direction would make it look like another.
fn on_one_line(name: &str) -> String {
    name.chars()
        .map(|letter| {
            let turns = matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
            if letter.is_control() || turns {
                char::REPLACEMENT_CHARACTER
            } else {
                letter
            }
        })
        .collect()
}

fn row_of(row: &Value, words: &Words) -> String {
    let demands = kinds(row.get("demands"), words);
    let subject = match row.get("subject").and_then(Value::as_str) {
        Some(name) => name.to_owned(),
        None => say(words, "cli-nobody-named"),
    };
    let limit = match row.get("due").and_then(Value::as_str) {
        Some(due) => format!("{due} ({})", left(row, words)),
        None => say(words, &format!("stage-{}", text(row, "stage"))),
    };
    format!(
        "{}  {limit:<44} {subject} · {demands} · {}",
        text(row, "id"),
        say(words, &format!("next-{}", text(row, "next")))
    )
}

fn request(value: &Value, words: &Words) -> String {
    let subject = value.get("subject").cloned().unwrap_or_default();
    let name = subject
        .get("name")
        .and_then(Value::as_str)
        .map_or_else(|| say(words, "cli-nobody-named"), str::to_owned);
    let mut out = vec![
        format!(
            "{} · {name} · {}",
            text(value, "id"),
            say(words, &format!("stage-{}", text(value, "stage")))
        ),
        filled(
            words,
            "cli-received",
            &[("received", text(value, "received"))],
        ),
    ];
    for demand in list(value, "demands") {
        out.push(format!(
            "  {} — {} ({})",
            say(words, &format!("kind-{}", text(demand, "kind"))),
            text(demand, "due"),
            say(words, &format!("binding-{}", text(demand, "binding")))
        ));
    }
    if value.get("due").is_some_and(Value::is_string) {
        out.push(filled(
            words,
            "cli-due",
            &[("due", text(value, "due")), ("left", left(value, words))],
        ));
    }
    for about in ["identity", "signature", "completeness"] {
        if let Some(judgement) = value.get(about).filter(|judgement| judgement.is_object()) {
            out.push(format!(
                "  {}: {} — {}",
                say(words, &format!("about-{about}")),
                say(words, &format!("verdict-{}", text(judgement, "verdict"))),
                text(judgement, "because")
            ));
        }
    }
    for document in list(value, "documents") {
        let pages = list(document, "pages").len().to_string();
        out.push(filled(
            words,
            "cli-document",
            &[
                ("document", text(document, "id")),
                ("name", text(document, "name")),
                ("pages", pages),
            ],
        ));
    }
    for answer in list(value, "answers") {
        out.push(format!(
            "  {} № {} · {}",
            say(words, &format!("answer-{}", text(answer, "kind"))),
            text(answer, "number"),
            text(answer, "date")
        ));
    }
    out.push(filled(
        words,
        "cli-next",
        &[("next", say(words, &format!("next-{}", text(value, "next"))))],
    ));
    out.join("\n")
}

fn findings(found: &Value, words: &Words) -> String {
    let mut out = vec![text(found, "id")];
    for search in list(found, "searched") {
        out.push(filled(
            words,
            "cli-searched",
            &[
                ("source", text(search, "name")),
                ("rows", text(search, "rows")),
                ("hits", text(search, "hits")),
            ],
        ));
    }
    for finding in list(found, "findings") {
        let why: Vec<String> = list(finding, "matched")
            .iter()
            .map(|why| format!("{} ({})", text(why, "field"), text(why, "as")))
            .collect();
        let decision = finding
            .get("decision")
            .and_then(Value::as_str)
            .map(|decision| say(words, &format!("decision-{decision}")));
        out.push(format!(
            "  {:>5}  {} {}  {}  {}  {}",
            text(finding, "id"),
            text(finding, "collection"),
            text(finding, "record"),
            say(words, &format!("certainty-{}", text(finding, "certainty"))),
            why.join(", "),
            decision.unwrap_or_default()
        ));
    }
    out.join("\n")
}

fn journal(entry: &Value, words: &Words) -> String {
    let detail = entry
        .get("detail")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    format!(
        "{:>6}  {}  {}  {}  {}",
        text(entry, "n"),
        text(entry, "at"),
        text(entry, "author"),
        text(entry, "request"),
        words.say(&format!("op-{}", text(entry, "op")), &detail)
    )
}

fn vault_check(value: &Value, words: &Words) -> String {
    if value.get("intact") == Some(&Value::Bool(true)) {
        return say(words, "cli-vault-intact");
    }
    let problems = lines(list(value, "problems"), |problem| {
        format!("  {}: {}", text(problem, "kind"), text(problem, "what"))
    });
    format!("{}\n{problems}", say(words, "cli-vault-broken"))
}

fn left(value: &Value, words: &Words) -> String {
    let days = value.get("days_left").and_then(Value::as_i64).unwrap_or(0);
    let id = match days {
        0 => "cli-today",
        left if left < 0 => "cli-overdue",
        _ => "cli-left",
    };
    let mut params = Map::new();
    params.insert("days".into(), Value::from(days.unsigned_abs()));
    words.say(id, &params)
}

fn kinds(value: Option<&Value>, words: &Words) -> String {
    let kinds = value
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let named: Vec<String> = kinds
        .iter()
        .filter_map(Value::as_str)
        .map(|kind| say(words, &format!("kind-{kind}")))
        .collect();
    if named.is_empty() {
        say(words, "cli-no-demands")
    } else {
        named.join(", ")
    }
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn lines(values: &[Value], line: impl Fn(&Value) -> String) -> String {
    values.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A field as plain text; nothing where it is absent.
fn text(value: &Value, name: &str) -> String {
    match value.get(name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn say(words: &Words, id: &str) -> String {
    words.say(id, &Map::new())
}

fn filled(words: &Words, id: &str, params: &[(&str, String)]) -> String {
    let params: Map<String, Value> = params
        .iter()
        .map(|(name, value)| ((*name).to_owned(), Value::from(value.clone())))
        .collect();
    words.say(id, &params)
}
