//! Creating, opening, locking and checking the vault.

use crate::view::{
    ChangePassphrase, CreateVault, KeyCost, Problem, Unlock, VaultCheck, VaultInfo, VaultState,
};
use crate::{App, Failure, Nothing, maps};
use dekada_core::desk::Desk;
use dekada_core::vault::{self, Cost};
use zeroize::Zeroizing;

pub(crate) fn state(app: &App, _: Nothing) -> Result<VaultState, Failure> {
    let settings = app.desk().ok().map(|desk| desk.settings());
    Ok(VaultState {
        file: app.file().to_string_lossy().into_owned(),
        exists: app.file().exists(),
        open: settings.is_some(),
        practice: settings.as_ref().is_some_and(|settings| settings.practice),
        locks_in: app
            .locks_in()
            .map(|left| u32::try_from(left.as_secs()).unwrap_or(u32::MAX)),
        language: settings.as_ref().map(|settings| settings.language.clone()),
        appearance: settings.map(|settings| settings.appearance),
        pressing: u32::try_from(app.pressing().requests.len()).unwrap_or(u32::MAX),
    })
}

pub(crate) fn create(app: &App, input: CreateVault) -> Result<VaultInfo, Failure> {
    let passphrase = Zeroizing::new(input.passphrase);
    let cost = Cost::measured(&|| app.host.elapsed())?;
    let desk = Desk::create(app.file(), &passphrase, cost, input.practice, app.now())?;
    info(app, &app.open_desk(desk), Nothing {})
}

pub(crate) fn unlock(app: &App, input: Unlock) -> Result<VaultInfo, Failure> {
    let passphrase = Zeroizing::new(input.passphrase);
    let desk = app.open_desk(Desk::open(app.file(), &passphrase)?);
    super::remind::journal_deliveries(&desk, app.now());
    info(app, &desk, Nothing {})
}

pub(crate) fn lock(app: &App, _: Nothing) -> Result<VaultState, Failure> {
    app.lock();
    state(app, Nothing {})
}

pub(crate) fn touch(app: &App, _: &Desk, _: Nothing) -> Result<VaultState, Failure> {
    state(app, Nothing {})
}

pub(crate) fn info(app: &App, desk: &Desk, _: Nothing) -> Result<VaultInfo, Failure> {
    let [requests, documents, pages, journal_entries] = desk.read(|read| read.totals())?;
    let cost = desk.header().cost();
    let settings = desk.settings();
    Ok(VaultInfo {
        file: desk.file().to_string_lossy().into_owned(),
        format: desk.header().format(),
        requests,
        documents,
        pages,
        journal_entries,
        practice: settings.practice,
        handed_over: settings
            .handed_over
            .map(|at| maps::instant(at, settings.zone)),
        key: KeyCost {
            memory_mib: cost.memory_mib(),
            iterations: cost.iterations(),
        },
        sandbox: super::settings::sandbox(app),
        tools: super::settings::tools(app),
    })
}

/// Changes the passphrase. An open vault is closed meanwhile, so that nobody else holds the file;
/// where the writing fails, it is locked and still opens with the old passphrase.
pub(crate) fn passphrase(app: &App, input: ChangePassphrase) -> Result<VaultInfo, Failure> {
    let (old, new) = (Zeroizing::new(input.old), Zeroizing::new(input.new));
    // A slip of the finger in the old one must not close the vault.
    vault::unlock(app.file(), &old)?;
    app.close_desk()?;
    let cost = Cost::measured(&|| app.host.elapsed())?;
    let desk = Desk::change_passphrase(app.file(), &old, &new, cost, app.now())?;
    info(app, &app.open_desk(desk), Nothing {})
}

pub(crate) fn check(_: &App, desk: &Desk, _: Nothing) -> Result<VaultCheck, Failure> {
    let problems: Vec<Problem> = desk
        .check()?
        .problems
        .into_iter()
        .map(|(kind, what)| Problem {
            kind: kind.to_owned(),
            what,
        })
        .collect();
    Ok(VaultCheck {
        intact: problems.is_empty(),
        problems,
    })
}
