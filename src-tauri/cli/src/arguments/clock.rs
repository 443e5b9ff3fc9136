//! Counting limits, the calendar, reminders, and what is made of the limits.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum ClockCommand {
    /// Count a limit; needs no vault
    Deadline(Deadline),
    /// The production calendar
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// What presses: overdue, due, at risk, the next weeks
    Today,
    /// Deliver the reminders that are due now; works while the vault is locked
    Remind {
        /// Stay so long for the buttons of the notices
        #[arg(long, value_name = "SECONDS")]
        wait: Option<u64>,
    },
    /// Reminders that wait or are put off, and the times in which nobody could remind
    Reminders,
    /// Put the reminders of a request off: `hour`, `tomorrow`, a date; `end` ends it
    Snooze { request: String, until: String },
    /// What reminds while the window is closed: shown, or switched
    Background {
        /// A timer of the user's service manager that runs `remind`
        #[arg(long)]
        timer: Option<Switch>,
        /// The window starts with the desktop, in the tray
        #[arg(long)]
        autostart: Option<Switch>,
    },
    /// Say that what was owed at once is done, or is open again
    Task {
        request: String,
        #[arg(long, value_name = "K")]
        demand: String,
        state: TaskState,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Write the open limits as a calendar file (RFC 5545)
    Ics {
        #[arg(value_name = "F.ics")]
        out: PathBuf,
    },
    /// How requests were dealt with, without names
    Statistics {
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
        #[arg(long, value_name = "DATE")]
        to: Option<NaiveDate>,
        /// Write them as PDF or CSV
        #[arg(long, value_name = "F.pdf|F.csv")]
        out: Option<PathBuf>,
    },
    /// Hand the work to a second officer, and take it back
    #[command(subcommand)]
    Handover(HandoverCommand),
}

#[derive(Args)]
pub(crate) struct Deadline {
    /// A kind of demand, or another duty: breach-notice, breach-inquiry, regulator, refusal …
    #[arg(long)]
    pub kind: String,
    /// A date; for terms of hours RFC 3339
    #[arg(long, value_name = "DATE")]
    pub received: String,
    /// Working days of an extension
    #[arg(long, value_name = "N")]
    pub extended: Option<u32>,
    /// Of a deletion or of cookies: not-stated, withdrawal, stop or unlawful
    #[arg(long, value_name = "G")]
    pub ground: Option<String>,
    /// When the person supplied confirming data
    #[arg(long, value_name = "DATE")]
    pub supplied: Option<NaiveDate>,
    /// When the duly completed document came after a return
    #[arg(long, value_name = "DATE")]
    pub cured: Option<NaiveDate>,
    /// The GDPR applies too
    #[arg(long)]
    pub gdpr: bool,
    /// Its two further months were notified
    #[arg(long, requires = "gdpr")]
    pub gdpr_extended: bool,
    /// Print the count
    #[arg(long, value_name = "F.pdf")]
    pub out: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum CalendarCommand {
    /// A year of the calendar; needs no vault
    Show { year: i32 },
    /// Load a year from a file (xmlcalendar, isdayoff, production-calendar); without --yes only
    /// what would change is shown
    Load {
        file: PathBuf,
        /// The year, where the file does not name it
        #[arg(long)]
        year: Option<i32>,
        /// Number of the Government's decree
        #[arg(long, requires = "decree_date")]
        decree: Option<u32>,
        #[arg(long, value_name = "DATE", requires = "decree")]
        decree_date: Option<NaiveDate>,
        /// Why it is loaded in spite of doubts
        #[arg(long, value_name = "TEXT")]
        because: Option<String>,
        #[arg(long)]
        yes: bool,
    },
    /// Enter the decree of a year: the only form that is law
    Decree {
        year: i32,
        #[arg(long)]
        number: u32,
        #[arg(long, value_name = "DATE")]
        date: NaiveDate,
        /// One transfer; give it several times: 2028-01-01:2028-05-08
        #[arg(long = "move", value_name = "FROM:TO", value_parser = transfer)]
        moves: Vec<(NaiveDate, NaiveDate)>,
        #[arg(long, value_name = "TEXT")]
        because: Option<String>,
        #[arg(long)]
        yes: bool,
    },
    /// Decide one day against the calendar: a regional holiday, a day declared by the President
    Override {
        date: NaiveDate,
        day: OverriddenDay,
        #[arg(long, value_name = "TEXT", default_value = "")]
        because: String,
    },
    /// A month with the limits on it
    Month {
        #[arg(value_name = "YYYY-MM", value_parser = month)]
        month: (i32, u32),
    },
}

#[derive(Subcommand)]
pub(crate) enum HandoverCommand {
    /// Write the vault as a pack that opens with the second officer's passphrase
    Make {
        file: PathBuf,
        /// A file whose first line is the pack's passphrase; else it is asked for
        #[arg(long, value_name = "FILE")]
        handover_passphrase_file: Option<PathBuf>,
    },
    /// Take the work of a pack back into this vault
    Take {
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        handover_passphrase_file: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TaskState {
    Done,
    Open,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OverriddenDay {
    Off,
    Working,
    /// As the calendar has it
    Calendar,
}

fn transfer(text: &str) -> Result<(NaiveDate, NaiveDate), String> {
    let days = text.split_once(':');
    days.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)))
        .ok_or_else(|| "FROM:TO, two dates YYYY-MM-DD".to_owned())
}

fn month(text: &str) -> Result<(i32, u32), String> {
    let first: Option<NaiveDate> = format!("{text}-01").parse().ok();
    first
        .map(|first| {
            (
                chrono::Datelike::year(&first),
                chrono::Datelike::month(&first),
            )
        })
        .ok_or_else(|| "YYYY-MM".to_owned())
}
