//! Where the journals of a vault and of its pack parted, and what each side did since.

use super::{TakeBackError, of_the_pack};
use crate::journal::{self, Entry};
use crate::store::Store;

/// Operations that leave no trace but their entry and the settings.
const QUIET: [&str; 8] = [
    "reminded",
    "reminders-late",
    "settings-changed",
    "passphrase-changed",
    "answer-exported",
    "document-exported",
    "handed-over",
    "taken-back",
];

/// Where a pack parts from the vault; it tells of nothing that anybody did.
const BEGUN: &str = "pack-begun";

/// Compares the two journals and refuses what cannot be taken back.
pub(super) fn part(own: &Store, pack: &Store) -> Result<Parted, TakeBackError> {
    let verdict = pack
        .read()
        .walk_journal(|entries| journal::verify(entries))
        .map_err(of_the_pack)?;
    if let Some(entry) = verdict.first_broken {
        // An entry on a damaged page cannot be read; that is nobody's forgery.
        let is_whole = pack.check().is_ok_and(|problems| problems.is_empty());
        return Err(if is_whole {
            TakeBackError::PackJournal { entry }
        } else {
            TakeBackError::PackDamaged
        });
    }
    let parted = own
        .read()
        .walk_journal(|own| pack.read().walk_journal(|pack| walk(own, pack)))?
        .map_err(of_the_pack)?;
    if parted.common == 0 {
        return Err(TakeBackError::Foreign);
    }
    if parted.own.work > 0 && parted.pack.work > 0 {
        return Err(TakeBackError::BothWentOn {
            own: parted.own.work,
            pack: parted.pack.work,
        });
    }
    Ok(parted)
}

/// Where two journals of one beginning parted.
#[derive(Default)]
pub(super) struct Parted {
    common: u64,
    pub own: Rest,
    pub pack: Rest,
}

/// The entries of one side after the last common one.
#[derive(Default)]
pub(super) struct Rest {
    pub entries: u64,
    /// Those that changed what is kept.
    pub work: u64,
    pub quiet: Vec<Entry>,
}

impl Rest {
    /// An entry that cannot be read may have been anything, so it counts as work.
    fn take(&mut self, entry: Option<Entry>) {
        match entry {
            Some(entry) if entry.op == BEGUN => return,
            Some(entry) if QUIET.contains(&entry.op.as_str()) => self.quiet.push(entry),
            _ => self.work += 1,
        }
        self.entries += 1;
    }
}

type Entries<'e> = dyn Iterator<Item = Option<Entry>> + 'e;

/// Equal hashes mean equal histories: each covers the one before.
fn walk(own: &mut Entries<'_>, pack: &mut Entries<'_>) -> Parted {
    let mut parted = Parted::default();
    let mut in_step = true;
    loop {
        match (own.next(), pack.next()) {
            (None, None) => return parted,
            (Some(Some(one)), Some(Some(other))) if in_step && one.hash == other.hash => {
                parted.common += 1;
            }
            (one, other) => {
                in_step = false;
                one.into_iter().for_each(|entry| parted.own.take(entry));
                other.into_iter().for_each(|entry| parted.pack.take(entry));
            }
        }
    }
}
