//! The window of Dekada: a thin Tauri shell around `dekada-api`.
//!
//! The shell knows windows, the tray, notifications' clicks and the desktop's lock; it knows
//! nothing of requests or limits. Every question of the screens goes through one command, `call`,
//! and every page image through one URI scheme, `page://`. What is deliberately absent: state of
//! its own, a network, files beside the vault, and a browser's memory (the web view is incognito).

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod arguments;
mod beat;
mod commands;
mod driven;
mod host;
mod pages;
mod platform;
mod tray;
mod window;

use std::{
    io::{self, Write},
    process::ExitCode,
    sync::Arc,
};

use arguments::Arguments;
use dekada_api::App;
use platform::{Hardening, ScreenLock};
use tauri::{AppHandle, Manager, RunEvent};

fn main() -> ExitCode {
    // Incoming files are opened by this same program, started as a worker: it never comes back.
    dekada_api::serve_if_worker();
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            writeln!(io::stderr(), "dekada: {error}").ok();
            ExitCode::from(error.exit_code())
        }
    }
}

/// Why the window could not open.
#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error(transparent)]
    Arguments(#[from] arguments::ArgumentError),
    #[error(transparent)]
    Driven(#[from] driven::DrivenFromOutside),
    #[error("this system does not let the program forbid core dumps: {0}")]
    Dumps(#[from] io::Error),
    #[error("the window cannot open: {0}")]
    Window(#[from] tauri::Error),
}

impl StartError {
    /// As `dekadactl` has it: 2 for usage, 1 for the rest.
    const fn exit_code(&self) -> u8 {
        match self {
            Self::Arguments(_) => 2,
            Self::Driven(_) | Self::Dumps(_) | Self::Window(_) => 1,
        }
    }
}

fn start() -> Result<(), StartError> {
    driven::refuse()?;
    platform::System.forbid_core_dumps()?;
    let arguments = Arguments::read(std::env::args_os().skip(1))?;
    let app = tauri::Builder::default()
        // The first plugin, so that a second start does nothing before it hands over.
        .plugin(tauri_plugin_single_instance::init(|app, words, folder| {
            window::started_again(app, words, &folder)
        }))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(pages::SCHEME, pages::answer)
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::ready,
            commands::quit
        ])
        .setup(move |app| Ok(open(app.handle(), &arguments)?))
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        // The keys leave memory before the process does.
        if matches!(event, RunEvent::Exit) {
            window::lock(app);
        }
    });
    Ok(())
}

fn open(app: &AppHandle, arguments: &Arguments) -> tauri::Result<()> {
    let on_lock = {
        let app = app.clone();
        move || window::lock(&app)
    };
    let heard = platform::Desktop.watch(on_lock);
    let host = host::Shell::new(app.clone(), heard);
    let vault = arguments.vault(&app.path().data_dir()?);
    let worker = std::env::current_exe()?;
    app.manage(Arc::new(App::new(Arc::new(host), vault, worker)));
    window::build(app, !arguments.hidden)?;
    // A desktop without a tray is common; the window does not depend on it.
    tray::build(app).ok();
    if arguments.hidden {
        window::show_without_panel(app.clone())?;
    }
    if let Some(number) = &arguments.open {
        window::open_request(app, number);
    }
    app.manage(beat::Beat::start(app)?);
    Ok(())
}
