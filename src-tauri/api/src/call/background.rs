//! What reminds while the window is closed: a timer, and the window in the tray.
//!
//! Nothing is remembered: what is on is read from the desktop's own files, so that a person who
//! removes them by hand, or moves the program, sees the truth.

use crate::desktop::{Background, BackgroundError, Job, System};
use crate::view::{BackgroundView, SetBackground};
use crate::{App, Failure, Nothing};

pub(crate) fn show(app: &App, _: Nothing) -> Result<BackgroundView, Failure> {
    let (system, job) = (System::of_this_person()?, job(app)?);
    let timer = system.has_timer(&job);
    Ok(BackgroundView {
        timer,
        timer_running: timer && system.timer_runs(),
        autostart: system.has_autostart(&job),
        notifications: app.host.takes_notices(),
    })
}

pub(crate) fn set(app: &App, input: SetBackground) -> Result<BackgroundView, Failure> {
    let (system, job) = (System::of_this_person()?, job(app)?);
    if let Some(on) = input.timer {
        system.set_timer(&job, on)?;
    }
    if let Some(on) = input.autostart {
        system.set_autostart(&job, on)?;
    }
    show(app, Nothing {})
}

fn job(app: &App) -> Result<Job, Failure> {
    let vault = std::path::absolute(app.file()).map_err(BackgroundError::Io)?;
    Ok(Job {
        programs: app.programs().to_owned(),
        vault,
    })
}

impl From<BackgroundError> for Failure {
    fn from(error: BackgroundError) -> Self {
        match error {
            BackgroundError::NoConfigFolder => Self::not_now("no-config-folder"),
            BackgroundError::NoProgram { name } => {
                Self::failed("program-missing").with("program", name)
            }
            BackgroundError::NotText => Self::not_now("path-not-text"),
            BackgroundError::Io(_) => Self::failed("background-failed"),
        }
    }
}
