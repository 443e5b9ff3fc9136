### Слова статистики для руководителя.

stats-note = без имён и других персональных данных
stats-period = Период
stats-by-year = Год
stats-by-quarter = Квартал
stats-by-custom = Свой период
stats-quarter = Квартал
stats-quarter-name = { $roman } кв.
stats-order = Второй день раньше первого.
stats-choose = Укажите период, и появятся цифры.
stats-range = Обращения, полученные с { $from } по { $to }
stats-save-pdf = Сохранить PDF…
stats-save-csv = Сохранить CSV…
stats-save-title = Сохранить статистику
stats-save-name = Статистика обращений { $from } — { $to }
stats-saved = Статистика сохранена: { $file }
stats-nothing = За этот период сохранять нечего.
stats-empty-title = За этот период обращений нет
stats-empty-text = Здесь появятся цифры для руководителя: сколько обращений получено, сколько исполнено в срок и где сроки были на грани. Выберите другой период.
stats-figure-received = Получено
stats-figure-on-time = Исполнено в срок
stats-figure-late = С опозданием
stats-figure-near = На грани
stats-figure-days = Средний срок
stats-figure-open = Ещё открыто
stats-note-received = { $dismissed ->
    [one] продлено { $extended }; ещё { $dismissed } письмо — не обращение
    [few] продлено { $extended }; ещё { $dismissed } письма — не обращения
   *[many] продлено { $extended }; ещё { $dismissed } писем — не обращения
}
stats-note-on-time = { $n } из { $of } исполненных
stats-note-late = исполнено после срока
stats-note-near = исполнено в последний день или накануне
stats-note-days = { $longest ->
    [one] рабочих дней; самый долгий ответ — { $longest } день
    [few] рабочих дней; самый долгий ответ — { $longest } дня
   *[many] рабочих дней; самый долгий ответ — { $longest } дней
}
stats-note-open = из них просрочено { $overdue }
stats-months = По месяцам получения
stats-months-note = полученные и исполненные с опозданием
stats-kinds = По видам требований
stats-kinds-note = обращение с несколькими требованиями считается в каждом
stats-head-month = Месяц
stats-head-kind = Вид
stats-head-received = Получено
stats-head-completed = Исполнено
stats-head-on-time = В срок
stats-head-late = С опозданием
stats-head-near = На грани
stats-head-refused = Отказано
stats-head-extended = Продлено
stats-head-open = Открыто
stats-head-days = В среднем дней
stats-all = Всего обращений
stats-near-explained = «На грани» — исполнено в последний день срока или накануне. Такие обращения не опоздали, но любая болезнь или сбой сделали бы их просроченными: если их много, не хватает запаса.
