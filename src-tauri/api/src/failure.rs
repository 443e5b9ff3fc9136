//! How a call fails: a code and parameters. Words are made where people read them, from
//! `err-<code>` (what happened) and `rec-<code>` (what to do) in `ui/text/*/errors.ftl`.
//! Parameters locate and count; they never carry personal data.

use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Failure {
    pub code: String,
    #[ts(type = "Record<string, string | number>")]
    pub params: Map<String, Value>,
    /// What kind of trouble it is; the command line turns it into an exit code.
    pub class: FailureClass,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FailureClass {
    /// Something went wrong.
    Failed,
    /// The caller's words are off.
    Usage,
    /// Wrong passphrase, or the vault is locked.
    Locked,
    /// Not possible now; the message says what would make it possible.
    NotNow,
    /// Integrity is broken.
    Broken,
}

impl Failure {
    #[must_use]
    pub fn new(class: FailureClass, code: &str) -> Self {
        Self {
            code: code.to_owned(),
            params: Map::new(),
            class,
        }
    }

    #[must_use]
    pub fn failed(code: &str) -> Self {
        Self::new(FailureClass::Failed, code)
    }

    #[must_use]
    pub fn usage(code: &str) -> Self {
        Self::new(FailureClass::Usage, code)
    }

    #[must_use]
    pub fn not_now(code: &str) -> Self {
        Self::new(FailureClass::NotNow, code)
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}
