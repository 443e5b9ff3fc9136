//! When to remind, as the settings of the vault said when it was last open.

use super::{Board, BoardError};
use crate::calendar::{QuietHours, ReminderPlan, StandIn};
use chrono::NaiveTime;
use rusqlite::{OptionalExtension as _, Row, params};

impl Board {
    /// The plan; the default where nobody said.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn plan(&self) -> Result<ReminderPlan, BoardError> {
        let plan = self.connection.query_row(
            "SELECT at, zone, leads, quiet_from, quiet_to, digest_from, deputy, deputy_reach, language FROM plan",
            [],
            read,
        );
        Ok(plan.optional()?.unwrap_or_default())
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_plan(&self, plan: &ReminderPlan) -> Result<(), BoardError> {
        let leads: Vec<String> = plan.leads.iter().map(u32::to_string).collect();
        self.connection.execute(
            "INSERT OR REPLACE INTO plan (id, at, zone, leads, quiet_from, quiet_to, digest_from, deputy, deputy_reach, language)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                hour(plan.hour),
                plan.zone.name(),
                leads.join(","),
                hour(plan.quiet.from),
                hour(plan.quiet.to),
                plan.digest_from,
                plan.deputy.as_ref().map(|deputy| &deputy.name),
                plan.deputy.as_ref().map(|deputy| &deputy.reach),
                plan.language,
            ],
        )?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> Result<ReminderPlan, rusqlite::Error> {
    let fallback = ReminderPlan::default();
    let text = |column: &str| row.get::<_, String>(column);
    let time = |column: &str, otherwise| {
        let read = NaiveTime::parse_from_str(&text(column)?, "%H:%M");
        Ok::<_, rusqlite::Error>(read.unwrap_or(otherwise))
    };
    let leads = text("leads")?;
    let name: Option<String> = row.get("deputy")?;
    let reach: Option<String> = row.get("deputy_reach")?;
    Ok(ReminderPlan {
        hour: time("at", fallback.hour)?,
        zone: text("zone")?.parse().unwrap_or(fallback.zone),
        leads: leads
            .split(',')
            .filter_map(|lead| lead.parse().ok())
            .collect(),
        quiet: QuietHours {
            from: time("quiet_from", NaiveTime::MIN)?,
            to: time("quiet_to", NaiveTime::MIN)?,
        },
        digest_from: row.get("digest_from")?,
        deputy: name.zip(reach).map(|(name, reach)| StandIn { name, reach }),
        language: text("language")?,
    })
}

fn hour(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
