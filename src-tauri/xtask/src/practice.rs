//! The practice vault: an invented company with letters and exported tables, made by the project's
//! own programs the way an officer would do it.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::shell::{Outcome, Trouble, ask, command, program, run, top};

/// Everyone in the practice vault is invented, so its passphrase may be known to everybody.
pub const PASSPHRASE: &str = "учебное хранилище декады";

/// Ends of `dekadactl`: done, and some inputs refused while the others were done.
const DONE: i32 = 0;
const SOME_REFUSED: i32 = 3;

/// The practice vault and what it was made from, under `target/practice`.
pub struct Practice {
    pub folder: PathBuf,
    pub vault: PathBuf,
}

/// Makes the practice vault if there is none.
pub fn prepare() -> Outcome<Practice> {
    let folder = top().join("target/practice");
    let practice = Practice {
        vault: folder.join("practice.dekada"),
        folder,
    };
    // The facts are written last: a vault without them was left half-made.
    if !practice.intake_file().exists() {
        practice.make()?;
    }
    Ok(practice)
}

impl Practice {
    /// `dekadactl --json` on the practice vault.
    pub fn ask(&self, words: &[&str]) -> Outcome<Value> {
        ask(&mut self.dekadactl(words), &[DONE])
    }

    /// The facts about one letter, by its stable name: what the generator wrote on it, and the
    /// number of the request that it opened.
    pub fn letter(&self, key: &str) -> Outcome<(Value, String)> {
        let manifest = read(&self.folder.join("manifest.json"))?;
        let letter = entry(&manifest, "/letters", |letter| text(letter, "/key") == key)?;
        let file = text(letter, "/file").to_owned();
        let intake = read(&self.intake_file())?;
        let taken = entry(&intake, "/files", |taken| {
            text(taken, "/path").ends_with(&file)
        })?;
        Ok((letter.clone(), text(taken, "/request").to_owned()))
    }

    fn make(&self) -> Outcome {
        fs::remove_dir_all(&self.folder).or_else(absent_is_fine)?;
        fs::create_dir_all(&self.folder)?;
        fs::write(self.passphrase_file(), PASSPHRASE)?;
        run(command(".", program("dekada-practice"), &[]).arg(&self.folder))?;
        run(&mut self.dekadactl(&["vault", "create", "--practice"]))?;
        let manifest = read(&self.folder.join("manifest.json"))?;
        for table in list(&manifest, "/exports") {
            self.ask(&["source", "add", &self.path(text(table, "/file"))])?;
        }
        // One letter is damaged on purpose: it is refused, the others go in.
        let letters = self.path("letters");
        let intake = ask(
            &mut self.dekadactl(&["intake", &letters]),
            &[DONE, SOME_REFUSED],
        )?;
        fs::write(self.intake_file(), intake.to_string())?;
        Ok(())
    }

    fn dekadactl(&self, words: &[&str]) -> std::process::Command {
        let mut line = command(".", program("dekadactl"), &["--json", "--vault"]);
        line.arg(&self.vault)
            .arg("--passphrase-file")
            .arg(self.passphrase_file())
            .args(words);
        line
    }

    fn passphrase_file(&self) -> PathBuf {
        self.folder.join("passphrase")
    }

    fn intake_file(&self) -> PathBuf {
        self.folder.join("intake.json")
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }
}

/// The text at a JSON pointer, or nothing.
pub fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The list at a JSON pointer, or nothing.
pub fn list<'v>(value: &'v Value, pointer: &str) -> impl Iterator<Item = &'v Value> {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn entry<'v>(
    value: &'v Value,
    pointer: &str,
    is_it: impl Fn(&Value) -> bool,
) -> Outcome<&'v Value> {
    let found = list(value, pointer).find(|entry| is_it(entry));
    found.ok_or_else(|| {
        Trouble::new(format!(
            "the practice material has no such entry in {pointer}"
        ))
    })
}

fn read(file: &std::path::Path) -> Outcome<Value> {
    let text = fs::read(file)?;
    serde_json::from_slice(&text)
        .map_err(|error| Trouble::new(format!("{}: {error}", file.display())))
}

fn absent_is_fine(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == std::io::ErrorKind::NotFound {
        Ok(())
    } else {
        Err(error)
    }
}
