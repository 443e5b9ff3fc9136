//! Settings of the vault, and what this machine can do.

use super::ics;
use crate::view::{DeputyView, MachineView, OfficerView, OperatorView, SettingsView, ToolView};
use crate::{App, Failure, Nothing, desktop};
use chrono::NaiveTime;
use dekada_core::desk::{Deputy, Desk, Officer, OperatorProfile, Settings};

pub(crate) fn show(_: &App, desk: &Desk, _: Nothing) -> Result<SettingsView, Failure> {
    Ok(view(desk.settings()))
}

pub(crate) fn set(app: &App, desk: &Desk, input: SettingsView) -> Result<SettingsView, Failure> {
    let old = desk.settings();
    let settings = domain(input, &old)?;
    let moves = settings.ics_folder != old.ics_folder;
    if moves {
        // A folder that cannot take the calendar does not become a setting.
        ics::keep_in(app, &settings.ics_folder)?;
    }
    desk.set_settings(settings, app.now())?;
    if moves {
        ics::remove_from(&old.ics_folder);
    }
    // A folder that is away just now keeps nobody from changing another setting.
    ics::keep(app).ok();
    Ok(view(desk.settings()))
}

pub(crate) fn machine(app: &App, _: Nothing) -> Result<MachineView, Failure> {
    Ok(MachineView {
        notifications: desktop::is_available(),
        screen_lock: app.host.hears_screen_lock(),
        sandbox: sandbox(app),
        tools: tools(app),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Asks the long work that is running, if any, to stop at its next step.
pub(crate) fn stop(app: &App, _: Nothing) -> Result<Nothing, Failure> {
    app.stop_work();
    Ok(Nothing {})
}

/// What the operating system enforces on the process that opens incoming files.
pub(crate) fn sandbox(app: &App) -> Vec<String> {
    let Ok(confinement) = app.engines.confinement() else {
        return Vec::new();
    };
    [
        ("resources", confinement.resources),
        ("files", confinement.files),
        ("system-calls", confinement.system_calls),
    ]
    .into_iter()
    .filter(|(_, enforced)| *enforced)
    .map(|(name, _)| name.to_owned())
    .collect()
}

/// The system's own programs, and which of them are here.
pub(crate) fn tools(app: &App) -> Vec<ToolView> {
    let tools = app.engines.tools();
    tools
        .into_iter()
        .map(|tool| ToolView {
            name: tool.name.to_owned(),
            package: tool.package.to_owned(),
            version: tool.version,
            needed_for: tool.needed_for.to_owned(),
        })
        .collect()
}

fn view(settings: Settings) -> SettingsView {
    let Officer {
        name,
        position,
        phone,
    } = settings.officer;
    let operator = settings.operator;
    let hour = |time: NaiveTime| time.format("%H:%M").to_string();
    let quiet = Some(settings.quiet).filter(|(from, to)| from != to);
    SettingsView {
        language: settings.language,
        appearance: settings.appearance,
        lock_after_minutes: settings.lock_after_minutes,
        time_zone: settings.zone.name().to_owned(),
        remind_at: hour(settings.remind_at),
        remind_days: settings.remind_days,
        quiet_from: quiet.map_or_else(String::new, |(from, _)| hour(from)),
        quiet_to: quiet.map_or_else(String::new, |(_, to)| hour(to)),
        digest_from: settings.digest_from,
        deputy: DeputyView {
            name: settings.deputy.name,
            reach: settings.deputy.reach,
        },
        ics_folder: settings.ics_folder,
        watched_folder: settings.watched_folder,
        move_taken: settings.move_taken,
        read_scans: settings.read_scans,
        officer: OfficerView {
            name,
            position,
            phone,
        },
        operator: OperatorView {
            full_name: operator.full_name,
            short_name: operator.short_name,
            address: operator.address,
            city: operator.city,
            phone: operator.phone,
            email: operator.email,
            ogrn: operator.ogrn,
            inn: operator.inn,
            kpp: operator.kpp,
        },
    }
}

fn domain(input: SettingsView, old: &Settings) -> Result<Settings, Failure> {
    let bad = |field: &str| Failure::usage("bad-setting").with("field", field);
    if !matches!(input.language.as_str(), "ru" | "en") {
        return Err(bad("language"));
    }
    if !matches!(input.appearance.as_str(), "system" | "light" | "dark") {
        return Err(bad("appearance"));
    }
    if !(1..=480).contains(&input.lock_after_minutes) {
        return Err(bad("lock_after_minutes"));
    }
    if input.remind_days.len() > 20 || input.remind_days.iter().any(|days| *days > 60) {
        return Err(bad("remind_days"));
    }
    if !(2..=100).contains(&input.digest_from) {
        return Err(bad("digest_from"));
    }
    let hour =
        |field: &str, text: &str| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| bad(field));
    let operator = input.operator;
    Ok(Settings {
        language: input.language,
        appearance: input.appearance,
        lock_after_minutes: input.lock_after_minutes,
        zone: input.time_zone.parse().map_err(|_| bad("time_zone"))?,
        remind_at: hour("remind_at", &input.remind_at)?,
        remind_days: input.remind_days,
        quiet: match (input.quiet_from.as_str(), input.quiet_to.as_str()) {
            ("", "") => (NaiveTime::MIN, NaiveTime::MIN),
            (from, to) => (hour("quiet_from", from)?, hour("quiet_to", to)?),
        },
        digest_from: input.digest_from,
        deputy: Deputy {
            name: input.deputy.name.trim().to_owned(),
            reach: input.deputy.reach.trim().to_owned(),
        },
        ics_folder: input.ics_folder.trim().to_owned(),
        handed_over: old.handed_over,
        watched_folder: input.watched_folder.trim().to_owned(),
        move_taken: input.move_taken,
        read_scans: input.read_scans,
        officer: Officer {
            name: input.officer.name.trim().to_owned(),
            position: input.officer.position.trim().to_owned(),
            phone: input.officer.phone.trim().to_owned(),
        },
        operator: OperatorProfile {
            full_name: operator.full_name.trim().to_owned(),
            short_name: operator.short_name.trim().to_owned(),
            address: operator.address.trim().to_owned(),
            city: operator.city.trim().to_owned(),
            phone: operator.phone.trim().to_owned(),
            email: operator.email.trim().to_owned(),
            ogrn: operator.ogrn.trim().to_owned(),
            inn: operator.inn.trim().to_owned(),
            kpp: operator.kpp.trim().to_owned(),
        },
        practice: old.practice,
    })
}
