//! Looking at a request and deciding on it.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum RequestCommand {
    /// The request whole
    Show { request: String },
    /// Enter its facts; an empty text clears a value
    Set(Box<SetRequest>),
    /// Take over what was read in the letter: all that is good into empty places, or named fields
    Take {
        request: String,
        #[arg(long = "field", value_name = "F")]
        fields: Vec<String>,
    },
    /// Mark one particular of the checklist (152-FZ art. 14 p. 3)
    Check {
        request: String,
        /// id-document, id-issue, relation, signature or authority
        item: String,
        /// found, missing or illegible
        state: String,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        #[arg(long, value_name = "D:N:x,y,w,h")]
        evidence: Option<String>,
    },
    /// Give a verdict on identity, signature or completeness
    Judge {
        request: String,
        about: String,
        verdict: String,
        #[arg(long, value_name = "TEXT")]
        because: String,
        #[arg(long, value_name = "D:N:x,y,w,h")]
        evidence: Option<String>,
    },
    #[command(flatten)]
    Step(Step),
}

#[derive(Args)]
pub(crate) struct SetRequest {
    pub request: String,
    #[arg(long, value_name = "T")]
    pub received: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub sent: Option<String>,
    /// app, email, post or hand
    #[arg(long)]
    pub channel: Option<String>,
    /// A demand; give it several times for several
    #[arg(long = "kind", value_name = "K")]
    pub kinds: Vec<String>,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub birth_date: Option<String>,
    #[arg(long)]
    pub id_document: Option<String>,
    /// The account at the operator
    #[arg(long)]
    pub account: Option<String>,
    /// On what a deletion or cookies are grounded: deletion=stop
    #[arg(long = "ground", value_name = "K=G", value_parser = pair)]
    pub grounds: Vec<(String, String)>,
    /// When confirming data came: rectification=2026-11-20
    #[arg(long = "supplied", value_name = "K=DATE", value_parser = pair)]
    pub supplied: Vec<(String, String)>,
    /// When the duly completed document came after a return
    #[arg(long, value_name = "T")]
    pub cured: Option<String>,
    /// Whether the GDPR applies beside 152-FZ
    #[arg(long)]
    pub gdpr: Option<YesNo>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum YesNo {
    Yes,
    No,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=');
    pair.map(|(kind, value)| (kind.to_owned(), value.to_owned()))
        .ok_or_else(|| "K=VALUE".to_owned())
}

/// Steps of a request; each is also a command of its own.
#[derive(Subcommand)]
pub(crate) enum Step {
    /// Accept a request
    Accept { request: String },
    /// Send it back for what is missing
    Return {
        request: String,
        #[arg(long, value_delimiter = ',', required = true)]
        missing: Vec<String>,
    },
    /// Extend the limit of a demand, once
    Extend {
        request: String,
        #[arg(long, value_name = "K")]
        demand: String,
        /// Working days
        #[arg(long, required_unless_present = "gdpr")]
        days: Option<u32>,
        /// The limit of the GDPR, by two months
        #[arg(long, conflicts_with = "days")]
        gdpr: bool,
        #[arg(long, value_name = "TEXT")]
        because: String,
    },
    /// Refuse a demand on a ground of the law
    Refuse {
        request: String,
        #[arg(long, value_name = "K")]
        demand: String,
        /// third-party-rights, state-interest, repeated-too-early, identity-not-confirmed, other-ground or other-law
        #[arg(long, value_name = "CODE")]
        ground: String,
        #[arg(long, value_name = "TEXT")]
        because: String,
    },
    /// Record that the answer left
    Answer {
        request: String,
        #[arg(long, value_name = "N")]
        number: String,
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// app, email, post or hand
        #[arg(long, value_name = "C")]
        channel: String,
        /// The final file as it was sent
        #[arg(long, value_name = "F")]
        file: PathBuf,
    },
    /// The person took it back
    Withdraw { request: String },
    /// Not a request at all
    Dismiss {
        request: String,
        #[arg(long, value_name = "TEXT")]
        because: String,
    },
    /// Make it part of another request
    Merge { request: String, into: String },
    /// Close it for good
    Archive { request: String },
}
