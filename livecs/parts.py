"""Builds desks from a profile, for the window and the command line alike."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.clock import today_on
from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.parts_approvals import ApprovalParts
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import PENDING, WITHOUT_KEY, load, with_drafts
from livecs.sentence import Sentence
from livecs.settings import settings_from
from livecs.store import json_file
from livecs.store.order_file import OrderFile
from livecs.vault.shop_key import SAID, ShopKeyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from livecs.clock import NowMs
    from livecs.desktop.paths import Profile
    from livecs.lint.library import Rules
    from livecs.phrases.card_desk import CardDesk
    from livecs.phrases.evidence import Report
    from livecs.phrases.library import Library
    from livecs.phrases.signing import Trust
    from livecs.response.desk import ResponseDesk
    from livecs.response.preset import Preset
    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.law import Law
    from livecs.returns.model import Case, Deadline, Event
    from livecs.store.database import Database
    from livecs.store.privacy import Privacy
    from livecs.store.usage import UsageStore
    from livecs.store.vault_desk import StoreDesk
    from livecs.vault.keyring import Keyring

    OpenDatabase = Callable[[], Database | None]
    Keyrings = Callable[[], Sequence[Keyring]]


class ApprovalNews(NamedTuple):
    """A sentence where the shop's key is not as it was; whether the library should be loaded again."""

    sentence: str
    has_more: bool


class Parts(ApprovalParts):
    """What one profile is made of; reading it makes nothing on the disk."""

    def __init__(
        self,
        profile: Profile,
        now_ms: NowMs,
        open_database: OpenDatabase | None = None,
        log: Callable[[str], None] = lambda _event: None,
        keyrings: Keyrings | None = None,
        *,
        is_demo: bool = False,
    ) -> None:
        """Read the settings and the order of this shift.

        Args:
            profile: the files.
            now_ms: the clock.
            open_database: a database for the calling thread; None while there is none and none is wanted.
                Left out, it is opened where that asks nobody.
            log: takes the code of an event, never what it is about.
            keyrings: the trusted ones, best first; left out, this machine's.
            is_demo: made-up data under a key that everyone knows.
        """
        super().__init__(profile, now_ms)
        self.log = log
        self.is_demo = is_demo
        self._keyrings = keyrings
        self._open_database: OpenDatabase = open_database or (lambda: self.vault().open_quietly())
        self._vault: StoreDesk | None = None
        self._law: Law | None = None
        self._saw_database = False
        self.order = OrderFile(profile.order)
        self.rule_folders = (shipped("resources") / "rules", profile.rules)
        self.folders = (shipped("phrasebanks"), profile.phrasebanks)
        raw = json_file.read(profile.settings)
        self.settings, self.unusable_settings = settings_from(raw or {})
        if raw is None:
            self.unusable_settings = (profile.settings.name,)
        self._keeps_unusable = bool(self.unusable_settings)

    def library(self, *, parse_cold: bool) -> Library:
        """All packs; see :func:`livecs.phrases.library.load`. Where a shop has a key, nothing is verified yet."""
        trust = PENDING if self.has_shop_key() else WITHOUT_KEY
        return load(self.folders, self.profile.cache, parse_cold=parse_cold, trust=trust)

    def verified_library(self) -> Library:
        """All packs with their signatures verified, and the drafts; slow, and the key is asked of nobody."""
        with self._quietly() as database:
            self._saw_database = database is not None
            try:
                trust, drafts = self.trust(database), self._drafts(database)
            except UserError:  # a damaged file: told of, and brought back, by whoever opens it next
                trust, drafts = self.trust(None), ()
        return with_drafts(load(self.folders, self.profile.cache, parse_cold=True, trust=trust), drafts)

    def known_trust(self, *, may_open: bool) -> tuple[Trust, bool]:
        """What says how phrases stand, and whether all that is known was asked: a database that stays shut was not.

        Args:
            may_open: whether the database may be opened, which may ask a person.
        """
        if not self.profile.database.exists():
            return self.trust(None), True
        if may_open:
            with self._quietly() as database, suppress(UserError):
                if database:
                    return self.trust(database), True
        return self.trust(None), False

    def approval_news(self) -> ApprovalNews:
        """What the database adds to what the files say of approvals, once it is open."""
        with self._quietly() as database:
            state = self.shop_key().state(database)
            drafts = self._drafts(database)
        is_odd = state in {ShopKeyState.MISSING, ShopKeyState.OTHER, ShopKeyState.UNREADABLE}
        has_more = not self._saw_database and (state != ShopKeyState.NONE or bool(drafts))
        return ApprovalNews(SAID[state] if is_odd else "", has_more)

    def rules(self, breathe: Callable[[], object] = lambda: None) -> Rules:
        """The linter over all rule packs; see :func:`livecs.lint.library.load`."""
        from livecs.lint.library import load as load_rules

        return load_rules(self.rule_folders, self.profile.rule_cache, breathe)

    def rules_are_cold(self) -> bool:
        """Whether rule packs must be read anew."""
        from livecs.lint.library import is_cold

        return is_cold(self.rule_folders, self.profile.rule_cache)

    def vault(self) -> StoreDesk:
        """The one desk of this process for the store and its key; making it opens nothing."""
        with self._making:
            if self._vault is None:
                self._vault = self._new_vault()
            return self._vault

    def _new_vault(self) -> StoreDesk:
        from livecs.store import demo
        from livecs.store.cases import has_cases
        from livecs.store.keys import Keys
        from livecs.store.profile_store import ProfileStore
        from livecs.store.vault_desk import StoreDesk

        folder, now_ms = self.profile.store, self.now_ms
        keys = Keys(folder, self._keyrings or _system_keyrings, os.urandom, is_demo=self.is_demo)
        return StoreDesk(
            keys,
            lambda ask: ProfileStore(folder, keys, ask, now_ms, self.privacy().after_restore, self.log),
            lambda: today_on(now_ms()),
            has_cases,
            (lambda database: demo.fill(database, now_ms())) if self.is_demo else (lambda _database: None),
            is_demo=self.is_demo,
        )

    def open_usage(self) -> UsageStore | None:
        """The use counts, for the calling thread; None while there is no database.

        Raises:
            UserError: there is one, and it cannot be opened.
        """
        from livecs.store.usage import UsageStore

        database = self._open_database()
        return UsageStore(database) if database else None

    def evidence(self, since: date | None = None) -> Report:
        """What use tells of the phrases, since a shift or the last 30 days; without a database, of the texts alone.

        Raises:
            UserError: there is a database, and it cannot be opened or read.
        """
        from livecs.phrases.evidence import gathered

        phrases = [entry.phrase for entry in self.library(parse_cold=True).entries]
        return gathered(phrases, self.open_usage(), since, today_on(self.now_ms()))

    def privacy(self) -> Privacy:
        """The erasing of this profile, by what the shop has set."""
        from livecs.store.privacy import Privacy
        from livecs.vault.retention import limits_from

        return Privacy(self.profile.store, self._ids(), self.now_ms, limits_from(self.settings))

    def response(
        self, database: Database, platform: str, source: str = "", preset: Preset | None = None
    ) -> ResponseDesk:
        """The response rates of a platform, by its preset with the shop's own values where none is given.

        Without a source each day is counted by the best that saw anything of it.

        Raises:
            UserError: no preset is for this platform.
        """
        from livecs.response.desk import Channel, ResponseDesk
        from livecs.response.presets import key_of
        from livecs.store.responses import Responses

        preset = preset or self.preset(platform)
        store = Responses(database, self.now_ms, preset.zone)
        return ResponseDesk(store, Channel(platform, source), preset, key_of(preset), self.now_ms)

    def preset(self, platform: str) -> Preset:
        """The preset of a platform with the shop's own values.

        Raises:
            UserError: none is for it.
        """
        from livecs.response.presets import presets_in
        from livecs.response.shop_values import with_typed

        found = presets_in([shipped("resources") / "presets", self.profile.root / "presets"]).by_id
        preset = next((one for one in found.values() if one.platform == platform), None)
        if preset is None:
            said = Sentence("没有平台「{}」的考核规则；请用 livecs response presets 看有哪些", platform)
            raise UserError("response.preset", said)
        return with_typed(preset, self.settings["response_values"].get(platform, {}))

    def desk(self) -> PhrasesDesk:
        """The phrases desk, empty, in the order that was frozen last."""
        desk = PhrasesDesk(self.settings["pinned"], self.settings["packs_off"])
        desk.freeze(self.order.uses())
        desk.turn(today_on(self.now_ms()).isoformat())
        return desk

    def returns(self, database: Database) -> ReturnsDesk:
        """The desk of the cases of an open database."""
        from livecs.returns.desk import ReturnsDesk
        from livecs.store.cases import CaseStore

        return ReturnsDesk(CaseStore(database, self._ids(), self.now_ms, self._due), self.now_ms)

    def _due(self, case: Case, event: Event | None) -> tuple[Deadline, ...]:
        """The deadlines of a case, by law and by what the shop filled in."""
        from livecs.returns.deadlines import deadlines_for, limits_from
        from livecs.returns.law import read_law

        if self._law is None:
            self._law = read_law(shipped("resources") / "consumer-law.toml")
        limits, _ = limits_from(self.settings["case_limits"])
        return deadlines_for(case, event, limits, self._law)

    def card(self) -> CardDesk:
        """The desk for 本场信息, with what was kept."""
        from livecs.phrases.card_desk import CardDesk
        from livecs.store.card_file import CardFile

        return CardDesk(CardFile(self.profile.card, self.log), self.now_ms)

    def leave_out(self, key: str, kept: object, unusable: tuple[str, ...]) -> None:
        """Have a setting hold only what of it can be used; the file is kept aside before it is written anew."""
        self.settings[key] = kept
        self.unusable_settings += tuple(f"{key}.{name}" for name in unusable)
        self._keeps_unusable = bool(self.unusable_settings)

    def keep_setting(self, key: str, value: Any) -> None:  # noqa: ANN401 (what the table of fields allows)
        """Change a setting.

        Raises:
            UserError: the disk refused; the setting holds until the panel is closed.
        """
        self.settings[key] = value
        if self._keeps_unusable:
            json_file.set_aside(self.profile.settings)
            self._keeps_unusable = False
        json_file.write(self.profile.settings, self.settings)


def _system_keyrings() -> Sequence[Keyring]:
    from livecs.store.keyrings import system_keyrings

    return system_keyrings()
