//! One run of the program: open the vault where it is needed, do the call, hand back its answer.

use crate::arguments::{
    Arguments, ClockCommand, Command, DocumentCommand, HandoverCommand, JournalCommand, MakeReport,
    ReportCommand, Undecided, VaultCommand,
};
use crate::command;
use crate::host::Terminal;
use crate::passphrase;
use dekada_api::{App, Failure};
use serde_json::{Map, Value, json};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// What a person left out is left out with; it stands in the journal.
const NOT_SURE: &str = "не подтверждено, что запись относится к субъекту";

/// How often the watched folder is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Does what the arguments ask and returns the contract's answer.
pub(crate) fn run(arguments: &Arguments) -> Result<Value, Failure> {
    if unbuilt(&arguments.command) {
        return Err(Failure::usage("not-built"));
    }
    let terminal = Arc::new(Terminal::new(arguments.lang.into()));
    let app = App::new(
        Arc::clone(&terminal) as Arc<_>,
        vault(arguments)?,
        worker()?,
    );
    let session = Session {
        app,
        arguments,
        terminal,
    };
    match &arguments.command {
        Command::Vault(VaultCommand::Create { practice }) => session.create(*practice),
        Command::Vault(VaultCommand::Passphrase {
            new_passphrase_file,
        }) => session.change_passphrase(new_passphrase_file.as_deref()),
        Command::Document(DocumentCommand::Page {
            document,
            page,
            out,
            dpi,
        }) => session.draw(*document, *page, *dpi, out),
        Command::Intake {
            password_file,
            read,
            ..
        } => session.take_in(password_file.as_deref(), *read),
        Command::Watch { folder, once } => session.watch(folder.as_deref(), *once),
        Command::Letter { kind, request, out } => session.letter(kind, request, out),
        Command::Report(ReportCommand::Access(report)) => session.report("access", report),
        Command::Report(ReportCommand::Deletion(report)) => session.report("deletion", report),
        Command::Clock(ClockCommand::Handover(handover)) => session.hand_over(handover),
        Command::Clock(ClockCommand::Remind {
            wait: Some(seconds),
        }) => session.remind(Duration::from_secs(*seconds)),
        Command::Settings { from: Some(file) } => session.set_settings(file),
        other => {
            let call = command::call(other).ok_or_else(|| Failure::usage("bad-place"))?;
            session.call(call.name, call.input)
        }
    }
}

struct Session<'a> {
    app: App,
    arguments: &'a Arguments,
    terminal: Arc<Terminal>,
}

impl Session<'_> {
    /// Does one call; the vault is opened first where the registry says that it must be.
    fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        let needs_vault = dekada_api::CALLS
            .iter()
            .any(|call| call.name == name && call.needs_open_vault);
        if needs_vault {
            self.unlock()?;
        }
        self.app.call(name, input)
    }

    fn unlock(&self) -> Result<(), Failure> {
        let state = self.app.call("vault.state", json!({}))?;
        if state.get("open") == Some(&Value::Bool(true)) {
            return Ok(());
        }
        if state.get("exists") == Some(&Value::Bool(false)) {
            return Err(Failure::failed("vault-missing"));
        }
        let passphrase = self.passphrase()?;
        self.app
            .call("vault.unlock", json!({ "passphrase": passphrase.as_str() }))?;
        Ok(())
    }

    fn passphrase(&self) -> Result<Zeroizing<String>, Failure> {
        passphrase::read(
            self.arguments.passphrase_file.as_deref(),
            "Парольная фраза / passphrase: ",
        )
    }

    fn create(&self, practice: bool) -> Result<Value, Failure> {
        let passphrase = self.passphrase()?;
        self.app.call(
            "vault.create",
            json!({ "passphrase": passphrase.as_str(), "practice": practice }),
        )
    }

    fn change_passphrase(&self, file: Option<&Path>) -> Result<Value, Failure> {
        let old = self.passphrase()?;
        let new = passphrase::read(file, "Новая парольная фраза / new passphrase: ")?;
        self.app.call(
            "vault.passphrase",
            json!({ "old": old.as_str(), "new": new.as_str() }),
        )
    }

    /// Hands the work over, or takes it back; the pack has a passphrase of its own.
    fn hand_over(&self, handover: &HandoverCommand) -> Result<Value, Failure> {
        const ASKED: &str = "Парольная фраза пакета / the pack's passphrase: ";
        let (HandoverCommand::Make {
            file,
            handover_passphrase_file,
        }
        | HandoverCommand::Take {
            file,
            handover_passphrase_file,
        }) = handover;
        if matches!(handover, HandoverCommand::Make { .. }) {
            self.unlock()?;
        }
        let own = self.passphrase_to_take_back(handover)?;
        let pack = passphrase::read(handover_passphrase_file.as_deref(), ASKED)?;
        let path = file.to_string_lossy();
        match own {
            None => self.app.call(
                "handover.make",
                json!({ "path": path, "passphrase": pack.as_str() }),
            ),
            Some(own) => self.app.call(
                "handover.take",
                json!({ "path": path, "passphrase": pack.as_str(), "own_passphrase": own.as_str() }),
            ),
        }
    }

    fn passphrase_to_take_back(
        &self,
        handover: &HandoverCommand,
    ) -> Result<Option<Zeroizing<String>>, Failure> {
        match handover {
            HandoverCommand::Make { .. } => Ok(None),
            HandoverCommand::Take { .. } => self.passphrase().map(Some),
        }
    }

    /// Takes files in. A file that opens only with a password is asked for it, where somebody sits
    /// at the terminal.
    fn take_in(&self, passwords: Option<&Path>, read: bool) -> Result<Value, Failure> {
        let Some(mut call) = command::call(&self.arguments.command) else {
            return Err(Failure::usage("bad-input"));
        };
        if let Some(file) = passwords {
            let text =
                std::fs::read_to_string(file).map_err(|_| Failure::failed("file-unreadable"))?;
            let words: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
            insert(&mut call.input, "passwords", json!(words));
        }
        let mut taken = self.call(call.name, call.input.clone())?;
        if std::io::stdin().is_terminal() {
            self.ask_for_passwords(&mut taken, &call.input)?;
        }
        if read {
            self.call("reading.run", json!({}))?;
        }
        Ok(taken)
    }

    fn ask_for_passwords(&self, taken: &mut Value, input: &Value) -> Result<(), Failure> {
        let files = taken.get_mut("files").and_then(Value::as_array_mut);
        for file in files.into_iter().flatten() {
            let locked = matches!(
                file.get("code").and_then(Value::as_str),
                Some("encrypted" | "wrong-password")
            );
            if !locked {
                continue;
            }
            let path = file.get("path").cloned().unwrap_or_default();
            let word = passphrase::read(
                None,
                &format!(
                    "{} — пароль / password: ",
                    path.as_str().unwrap_or_default()
                ),
            )?;
            let mut again = input.clone();
            insert(&mut again, "paths", json!([path]));
            insert(&mut again, "passwords", json!([word.as_str()]));
            let answer = self.call("intake", again)?;
            if let Some(new) = answer.pointer("/files/0") {
                *file = new.clone();
            }
        }
        Ok(())
    }

    /// Watches the folder until the program is ended, or until what lies there was taken once.
    fn watch(&self, folder: Option<&Path>, once: bool) -> Result<Value, Failure> {
        if let Some(folder) = folder {
            let mut settings = self.call("settings.show", json!({}))?;
            insert(&mut settings, "watched_folder", json!(folder));
            self.call("settings.set", settings)?;
        }
        let mut taken = Vec::new();
        loop {
            let state = self.call("watch.state", json!({}))?;
            if state.get("folder").is_some_and(Value::is_null) {
                return Err(Failure::not_now("no-folder-watched"));
            }
            taken.extend(self.app.watch()?);
            let state = self.call("watch.state", json!({}))?;
            let reachable = state.get("reachable") == Some(&Value::Bool(true));
            if once && !reachable {
                return Err(Failure::failed("folder-unreachable"));
            }
            if once && state.get("waiting") == Some(&json!(0)) {
                return Ok(json!({ "files": taken }));
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }

    fn draw(&self, document: i64, page: u32, dpi: u32, out: &Path) -> Result<Value, Failure> {
        self.unlock()?;
        let drawn = self.app.draw_page(document, page, dpi)?;
        let saved = dekada_api::save_bytes(out, &drawn.bytes)?;
        Ok(json!({ "file": saved.file, "sha256": saved.sha256 }))
    }

    fn report(&self, kind: &str, report: &MakeReport) -> Result<Value, Failure> {
        let items = changes(&report.items)?;
        if report.undecided == Undecided::Settle {
            self.settle(&report.request)?;
        }
        let made = self.call(
            "report.make",
            json!({ "request": report.request, "kind": kind, "items": items }),
        )?;
        let answer = made.get("id").cloned().unwrap_or_default();
        self.call(
            "answer.save",
            json!({ "answer": answer, "path": report.out.to_string_lossy() }),
        )
    }

    /// Saves a letter that was made: the newest of its kind.
    fn letter(&self, kind: &str, request: &str, out: &Path) -> Result<Value, Failure> {
        if kind != "extension" {
            return Err(Failure::usage("not-built"));
        }
        let shown = self.call("request.show", json!({ "request": request }))?;
        let answers = shown.get("answers").and_then(Value::as_array);
        let mut made = answers.into_iter().flatten();
        let made = made.rfind(|answer| answer.get("kind") == Some(&json!(kind)));
        let letter = made.and_then(|answer| answer.get("id"));
        let letter = letter.ok_or_else(|| Failure::not_now("no-letter"))?;
        self.call(
            "answer.save",
            json!({ "answer": letter, "path": out.to_string_lossy() }),
        )
    }

    /// Includes findings that are surely the person's and leaves out the others. The report is the
    /// officer's act; each of these decisions is written into the journal like one made by hand.
    fn settle(&self, request: &str) -> Result<(), Failure> {
        let found = self.call("findings", json!({ "request": request }))?;
        let findings = found
            .get("findings")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        for finding in findings
            .iter()
            .filter(|finding| finding.get("decision").is_some_and(Value::is_null))
        {
            let sure = finding.get("certainty").and_then(Value::as_str) == Some("sure");
            let (decision, because) = if sure {
                ("included", None)
            } else {
                ("left-out", Some(NOT_SURE))
            };
            let id = finding.get("id").cloned().unwrap_or_default();
            self.call(
                "finding.decide",
                json!({ "request": request, "finding": id, "decision": decision, "because": because }),
            )?;
        }
        Ok(())
    }

    /// Reminds, and stays for the buttons of the notices.
    fn remind(&self, at_most: Duration) -> Result<Value, Failure> {
        let reminded = self.call("remind", json!({}))?;
        self.terminal.wait_for_buttons(&self.app, at_most);
        Ok(reminded)
    }

    fn set_settings(&self, file: &Path) -> Result<Value, Failure> {
        let text = std::fs::read_to_string(file).map_err(|_| Failure::failed("file-unreadable"))?;
        let new: Map<String, Value> =
            serde_json::from_str(&text).map_err(|_| Failure::usage("bad-input"))?;
        let mut settings = self.call("settings.show", json!({}))?;
        if let Some(known) = settings.as_object_mut() {
            known.extend(new);
        }
        self.call("settings.set", settings)
    }
}

fn insert(object: &mut Value, name: &str, value: Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}

const fn unbuilt(command: &Command) -> bool {
    matches!(
        command,
        Command::Register(_)
            | Command::Backup(_)
            | Command::Restore(_)
            | Command::Journal(JournalCommand::Export(_))
    )
}

/// Texts by item id from `ID=TEXT`.
fn changes(items: &[String]) -> Result<Map<String, Value>, Failure> {
    items
        .iter()
        .map(|item| {
            let (id, text) = item
                .split_once('=')
                .ok_or_else(|| Failure::usage("bad-input"))?;
            Ok((id.to_owned(), Value::from(text)))
        })
        .collect()
}

fn vault(arguments: &Arguments) -> Result<PathBuf, Failure> {
    match &arguments.vault {
        Some(file) => Ok(file.clone()),
        None => dekada_api::default_vault().ok_or_else(|| Failure::usage("no-data-folder")),
    }
}

/// This very program opens hostile files as its own worker.
fn worker() -> Result<PathBuf, Failure> {
    std::env::current_exe().map_err(|_| Failure::failed("worker-missing"))
}
