//! The words of the command line, as `--help` shows them.

mod clock;
mod request;

pub(crate) use clock::{
    CalendarCommand, ClockCommand, Deadline, HandoverCommand, OverriddenDay, Switch, TaskState,
};
pub(crate) use request::{RequestCommand, SetRequest, Step, YesNo};

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use dekada_api::text::Language;
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

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ru => Self::Russian,
            Lang::En => Self::English,
        }
    }
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
    #[command(flatten)]
    Clock(ClockCommand),
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
    /// Write a letter to the person to a file; built so far: `extension`, the notice that was made
    /// with the extension
    Letter {
        kind: String,
        request: String,
        #[arg(long, value_name = "F")]
        out: PathBuf,
    },
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
