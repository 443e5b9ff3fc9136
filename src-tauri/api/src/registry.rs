//! One registry of calls: the window, the command line and the tests all go through it.
//!
//! Each line says the call's name, whether it needs an open vault, its input, its output and the
//! function that does it. A locked vault refuses everything that needs an open one here, in one
//! place. The TypeScript types of the whole contract are printed from the same lines.

use crate::App;
use crate::Failure;
use crate::bindings::Declarations;
use crate::call;
use crate::view::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor as _};

/// A call without input.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// One line of the registry.
pub struct Call {
    pub name: &'static str,
    pub needs_open_vault: bool,
    pub(crate) run: fn(&App, Value) -> Result<Value, Failure>,
    input: fn(&Config) -> String,
    output: fn(&Config) -> String,
    pub(crate) visit: fn(&mut Declarations<'_>),
}

macro_rules! calls {
    ($($name:literal $needs:ident $input:ty => $output:ty, $run:path;)*) => {
        /// Every call, in the order of the screens.
        pub const CALLS: &[Call] = &[$(Call {
            name: $name,
            needs_open_vault: calls!(@open $needs),
            run: |app, input| calls!(@run $needs app, input, $run),
            input: <$input as TS>::name,
            output: <$output as TS>::name,
            visit: |seen| {
                seen.visit::<$input>();
                seen.visit::<$output>();
            },
        }),*];
    };
    (@open closed) => { false };
    (@open open) => { true };
    (@run closed $app:ident, $input:ident, $run:path) => {
        encode($run($app, decode($input)?)?)
    };
    (@run open $app:ident, $input:ident, $run:path) => {
        encode($run($app, &*$app.desk()?, decode($input)?)?)
    };
}

calls! {
    "vault.state" closed Nothing => VaultState, call::vault::state;
    "vault.create" closed CreateVault => VaultInfo, call::vault::create;
    "vault.unlock" closed Unlock => VaultInfo, call::vault::unlock;
    "vault.lock" closed Nothing => VaultState, call::vault::lock;
    "vault.touch" open Nothing => VaultState, call::vault::touch;
    "vault.info" open Nothing => VaultInfo, call::vault::info;
    "vault.passphrase" closed ChangePassphrase => VaultInfo, call::vault::passphrase;
    "vault.check" open Nothing => VaultCheck, call::vault::check;
    "remind" closed Nothing => Reminded, call::remind::remind;
    "reminders" closed Nothing => RemindersView, call::remind::show;
    "reminder.snooze" closed SnoozeInput => RemindersView, call::remind::snooze;
    "reminder.dismiss" closed DismissReminder => RemindersView, call::remind::dismiss;
    "background.show" closed Nothing => BackgroundView, call::background::show;
    "background.set" closed SetBackground => BackgroundView, call::background::set;
    "deadline.print" closed PrintLimit => WrittenFile, call::calendar::print;
    "deadline" closed DeadlineInput => DeadlineView, call::calendar::deadline;
    "calendar.show" closed Year => CalendarView, call::calendar::show;
    "calendar.load" open LoadCalendar => LoadedCalendar, call::calendar::load;
    "calendar.override" open OverrideInput => CalendarView, call::calendar::override_day;
    "calendar.month" open MonthInput => MonthView, call::calendar::month;
    "ics.save" open SaveFile => WrittenFile, call::ics::save;
    "statistics" open PeriodInput => StatisticsView, call::statistics::show;
    "statistics.save" open SaveStatistics => WrittenFile, call::statistics::save;
    "handover.make" open HandOver => HandOverView, call::handover::make;
    "handover.take" closed TakeBack => TakenBackView, call::handover::take;
    "task.done" open TaskDone => RequestView, call::request::task_done;
    "today" open Nothing => TodayView, call::today::today;
    "intake" open IntakeInput => IntakeResult, call::intake::intake;
    "document.show" open DocumentInput => DocumentView, call::document::show;
    "document.text" open DocumentInput => DocumentText, call::document::text;
    "document.original" open SaveDocument => Saved, call::document::original;
    "document.find" open FindInDocument => Vec<RegionView>, call::document::find;
    "document.turn" open TurnPage => DocumentView, call::document::turn;
    "document.order" open OrderPages => DocumentView, call::document::order;
    "document.split" open SplitDocument => RequestView, call::document::split;
    "document.rejoin" open DocumentInput => RequestView, call::document::rejoin;
    "document.read" open DocumentInput => DocumentView, call::document::read;
    "reading.state" open Nothing => ReadingView, call::reading::state;
    "reading.run" open Nothing => ReadingView, call::reading::run;
    "reading.pause" open PauseReading => ReadingView, call::reading::pause;
    "watch.state" open Nothing => WatchView, call::watch::state;
    "requests" open RequestsInput => RequestPage, call::request::list;
    "request.show" open RequestInput => RequestView, call::request::show;
    "request.set" open RequestPatch => RequestView, call::request::set;
    "request.take" open TakeInput => RequestView, call::request::take;
    "request.check" open CheckInput => RequestView, call::request::check;
    "request.judge" open JudgeInput => RequestView, call::request::judge;
    "request.accept" open RequestInput => RequestView, call::request::accept;
    "request.return" open ReturnInput => RequestView, call::request::send_back;
    "request.extend" open ExtendInput => RequestView, call::request::extend;
    "request.refuse" open RefuseInput => RequestView, call::request::refuse;
    "request.withdraw" open RequestInput => RequestView, call::request::withdraw;
    "request.dismiss" open BecauseInput => RequestView, call::request::dismiss;
    "request.merge" open MergeInput => RequestView, call::request::merge;
    "request.answer" open AnswerInput => RequestView, call::answer::answer;
    "request.archive" open RequestInput => RequestView, call::request::archive;
    "sources" open Nothing => Vec<SourceView>, call::source::list;
    "source.add" open AddSource => SourceView, call::source::add;
    "source.remove" open SourceInput => Vec<SourceView>, call::source::remove;
    "find" open FindInput => FindResult, call::find::find;
    "findings" open RequestInput => FoundForRequest, call::find::findings;
    "finding.decide" open DecideFinding => FoundForRequest, call::find::decide;
    "report.draft" open DraftInput => DraftView, call::report::draft;
    "report.make" open MakeReport => AnswerView, call::report::make;
    "answer.save" open SaveAnswer => Printed, call::answer::save;
    "journal.show" open JournalInput => Vec<JournalEntryView>, call::journal::show;
    "journal.verify" open Nothing => JournalCheck, call::journal::verify;
    "settings.show" open Nothing => SettingsView, call::settings::show;
    "settings.set" open SettingsView => SettingsView, call::settings::set;
    "work.stop" closed Nothing => Nothing, call::settings::stop;
    "machine" closed Nothing => MachineView, call::settings::machine;
}

/// The call of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Call> {
    CALLS.iter().find(|call| call.name == name)
}

fn decode<T: serde::de::DeserializeOwned>(input: Value) -> Result<T, Failure> {
    // The parser's own message may quote the input, which may be personal: only the place is told.
    serde_json::from_value(input)
        .map_err(|error| Failure::usage("bad-input").with("column", error.column()))
}

fn encode<T: serde::Serialize>(output: T) -> Result<Value, Failure> {
    serde_json::to_value(output).map_err(|_| Failure::failed("not-encodable"))
}

pub(crate) fn signature(call: &Call, config: &Config) -> String {
    format!(
        "  \"{}\": {{ input: {}; output: {} }};\n",
        call.name,
        (call.input)(config),
        (call.output)(config)
    )
}
