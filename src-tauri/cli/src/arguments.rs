//! The words of the command line, as `--help` shows them.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Parser)]
#[command(
    name = "dekadactl",
    version,
    about = "The desk of a privacy officer, without a window",
    arg_required_else_help = true
)]
pub(crate) struct Arguments {
    /// The vault; by default `dekada/vault.dekada` in the user's data folder
    #[arg(long, global = true, value_name = "FILE")]
    pub vault: Option<PathBuf>,
    /// A file whose first line is the passphrase; else it is asked for on the terminal
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Language of messages
    #[arg(long, global = true, value_enum, default_value = "ru")]
    pub lang: Lang,
    /// Print one JSON value and nothing else
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    Ru,
    En,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Create, describe and check a vault, change its passphrase
    #[command(subcommand)]
    Vault(VaultCommand),
    /// Take files and folders in
    Intake {
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// When they reached the company: a date or RFC 3339
        #[arg(long, value_name = "T")]
        received: Option<String>,
        /// Add them to this request instead of opening one each
        #[arg(long, value_name = "R")]
        into: Option<String>,
        /// A file of passwords, one a line, tried on files that open only with one
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
        /// Read the scans at once, as `read` does
        #[arg(long)]
        read: bool,
    },
    /// Watch a folder: by default that of the settings
    Watch {
        folder: Option<PathBuf>,
        /// Take in what lies there and end
        #[arg(long)]
        once: bool,
    },
    /// Recognise the text of every scan that waits; can be stopped and goes on later
    Read,
    /// Look at a document, its text, a page, its original
    #[command(subcommand)]
    Document(DocumentCommand),
    /// List requests
    Requests {
        #[arg(long)]
        stage: Option<String>,
        #[arg(long, value_name = "DATE")]
        due_by: Option<NaiveDate>,
        /// Words in any grammatical form, of the number, the person, the contact, the notes or the
        /// pages' text; "in quotation marks" side by side
        #[arg(long, value_name = "TEXT")]
        find: Option<String>,
        #[arg(long, value_name = "K")]
        kind: Option<String>,
        #[arg(long, value_name = "DATE")]
        received_from: Option<NaiveDate>,
        #[arg(long, value_name = "DATE")]
        received_to: Option<NaiveDate>,
    },
    /// Look at a request and decide on it
    #[command(subcommand)]
    Request(RequestCommand),
    #[command(flatten)]
    Step(Step),
    /// Count a limit; needs no vault
    Deadline {
        #[arg(long)]
        kind: String,
        #[arg(long, value_name = "DATE")]
        received: NaiveDate,
        /// Working days of an extension
        #[arg(long, value_name = "N")]
        extended: Option<u32>,
    },
    /// The production calendar
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// Deliver the reminders that are due now; works while the vault is locked
    Remind,
    /// Add and remove exports that may hold people's data
    #[command(subcommand)]
    Source(SourceCommand),
    /// List the sources
    Sources,
    /// Find the people of these requests in all sources
    Find {
        #[arg(required_unless_present = "open")]
        requests: Vec<String>,
        /// All open requests in one pass
        #[arg(long, conflicts_with = "requests")]
        open: bool,
    },
    /// Show what was found for a request
    Findings { request: String },
    /// Include a finding in the answer or leave it out
    Finding {
        request: String,
        finding: i64,
        decision: FindingDecision,
        /// Why it is left out
        #[arg(long, value_name = "TEXT")]
        because: Option<String>,
    },
    /// Make a report and write it to a file
    #[command(subcommand)]
    Report(ReportCommand),
    /// Show and verify the journal
    #[command(subcommand)]
    Journal(JournalCommand),
    /// Show the settings, or set them from a file of the same JSON
    Settings {
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Not built yet
    #[command(hide = true)]
    Letter(Unbuilt),
    /// Not built yet
    #[command(hide = true)]
    Register(Unbuilt),
    /// Not built yet
    #[command(hide = true)]
    Backup(Unbuilt),
    /// Not built yet
    #[command(hide = true)]
    Restore(Unbuilt),
}

#[derive(Args)]
pub(crate) struct Unbuilt {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    _rest: Vec<String>,
}

#[derive(Subcommand)]
pub(crate) enum VaultCommand {
    /// Create a vault
    Create {
        /// Everybody in it is invented: every screen and document says so
        #[arg(long)]
        practice: bool,
    },
    /// What is in it, what its key costs, what guards the opening of files
    Info,
    /// Change the passphrase
    Passphrase {
        /// A file whose first line is the new passphrase
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Read everything and name what is damaged
    Check,
}

#[derive(Subcommand)]
pub(crate) enum DocumentCommand {
    /// What it is and what was read in it
    Show {
        document: i64,
        /// As it stands: scans that wait are not read first
        #[arg(long)]
        unread: bool,
    },
    /// The text of its pages
    Text {
        document: i64,
        /// As it stands: scans that wait are not read first
        #[arg(long)]
        unread: bool,
    },
    /// Read it again
    Read { document: i64 },
    /// Where words stand in it
    Find { document: i64, text: String },
    /// Show a page turned clockwise by 0, 90, 180 or 270 degrees; without degrees as it was found
    Turn {
        document: i64,
        page: u32,
        degrees: Option<u32>,
    },
    /// Show its pages in another order: `2,1,3`
    Order {
        document: i64,
        #[arg(value_delimiter = ',', required = true)]
        pages: Vec<u32>,
    },
    /// A second letter begins on this page: it opens a request of its own
    Split { document: i64, page: u32 },
    /// Take a split back
    Rejoin { document: i64 },
    /// Draw a page as PNG
    Page {
        document: i64,
        page: u32,
        #[arg(long, value_name = "F.png")]
        out: PathBuf,
        #[arg(long, default_value_t = 150, value_parser = clap::value_parser!(u32).range(18..=1200))]
        dpi: u32,
    },
    /// Write the original bytes
    Original {
        document: i64,
        #[arg(long, value_name = "F")]
        out: PathBuf,
    },
}

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
        #[arg(long)]
        days: u32,
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

#[derive(Subcommand)]
pub(crate) enum CalendarCommand {
    /// A year of the calendar; needs no vault
    Show { year: i32 },
    /// Not built yet
    #[command(hide = true)]
    Load(Unbuilt),
}

#[derive(Subcommand)]
pub(crate) enum SourceCommand {
    /// Add an export; it stays where it lies
    Add {
        file: PathBuf,
        /// A Fides dataset (YAML); by default the map of Im.work
        #[arg(long, value_name = "MAP.yml")]
        map: Option<PathBuf>,
    },
    /// Take it out of further searches
    Remove { source: i64 },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FindingDecision {
    Include,
    LeaveOut,
    Undecide,
}

#[derive(Subcommand)]
pub(crate) enum ReportCommand {
    /// The answer to "what do you hold about me" (152-FZ art. 14 p. 7)
    Access(MakeReport),
    /// The destruction act with its log export (RKN order 179)
    Deletion(MakeReport),
}

#[derive(Args)]
pub(crate) struct MakeReport {
    pub request: String,
    #[arg(long, value_name = "F.pdf")]
    pub out: PathBuf,
    /// What to do with findings nobody has decided
    #[arg(long, value_enum, default_value = "settle")]
    pub undecided: Undecided,
    /// Another text for an item: `item-8=…`; give it several times for several
    #[arg(long = "item", value_name = "ID=TEXT")]
    pub items: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Undecided {
    /// Include what is surely the person's, leave the rest out with a reason; both are journalled
    Settle,
    /// Refuse to make the report
    Refuse,
}

#[derive(Subcommand)]
pub(crate) enum JournalCommand {
    /// Entries, newest first; of one request or of all
    Show { request: Option<String> },
    /// Walk the chain and name the first broken entry
    Verify,
    /// Not built yet
    #[command(hide = true)]
    Export(Unbuilt),
}
