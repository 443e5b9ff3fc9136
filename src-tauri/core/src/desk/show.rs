//! A request with everything that belongs to it.

use super::{Desk, DeskError};
use crate::request::{DemandKind, Judgement, Mark, Question, Request, RequestNumber};
use crate::store::{AlikePage, StoredAccount, StoredAnswer, StoredDocument, StoredPage};
use crate::workflow::{Choice, NextStep, Situation, StageId, next_step, options};
use chrono::{DateTime, Utc};

/// One request, whole.
pub struct Shown {
    pub request: Request,
    pub marks: Vec<Mark>,
    pub identity: Option<Judgement>,
    pub signature: Option<Judgement>,
    pub completeness: Option<Judgement>,
    pub documents: Vec<(StoredDocument, Vec<StoredPage>)>,
    /// The account that sent it through the operator's own program.
    pub account: Option<StoredAccount>,
    /// Other requests that look like the same letter; asked only until the letter is accepted.
    pub alike: Vec<AlikePage>,
    pub answers: Vec<StoredAnswer>,
    pub choices: Vec<Choice>,
    pub next: NextStep,
    /// The demands that can be extended now.
    pub extendable: Vec<DemandKind>,
}

impl Desk {
    /// # Errors
    /// [`DeskError::NoSuchRequest`] where there is none of that number.
    pub fn show(&self, number: RequestNumber, now: DateTime<Utc>) -> Result<Shown, DeskError> {
        self.read(|read| {
            let request = read
                .request(number)?
                .ok_or(DeskError::NoSuchRequest(number))?;
            let id = request.id;
            let documents = read
                .documents(id)?
                .into_iter()
                .map(|document| read.pages(document.id).map(|pages| (document, pages)))
                .collect::<Result<_, _>>()?;
            let findings = read.findings(id)?;
            let undecided = findings
                .iter()
                .filter(|finding| finding.decision.is_none())
                .count();
            let answers = read.answers(id)?;
            let extendable: Vec<DemandKind> = request
                .open_demands()
                .into_iter()
                .filter(|kind| self.extendable(&request, *kind, now).is_ok())
                .collect();
            let situation = Situation {
                stage: &request.stage,
                judged: read.judgements(id)?,
                open_demands: &request.open_demands(),
                extendable: !extendable.is_empty(),
                searched: !read.searches(id)?.is_empty(),
                undecided_findings: u32::try_from(undecided).unwrap_or(u32::MAX),
                reports: u32::try_from(answers.iter().filter(|answer| answer.is_report()).count())
                    .unwrap_or(u32::MAX),
            };
            Ok(Shown {
                choices: options(&situation),
                next: next_step(&situation),
                extendable,
                marks: read.marks(id)?,
                identity: read.judgement(id, Question::Identity)?,
                signature: read.judgement(id, Question::Signature)?,
                completeness: read.judgement(id, Question::Completeness)?,
                documents,
                account: read.account(id)?,
                alike: match request.stage.id() {
                    StageId::Received | StageId::Examining => read.alike(id)?,
                    _ => Vec::new(),
                },
                answers,
                request,
            })
        })
    }
}
