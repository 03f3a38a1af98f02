"""A phrase as the messages it is sent in: the text, its picture, then what follows."""

from typing import NamedTuple

from livecs.phrases.model import Phrase


class Message(NamedTuple):
    """One message: a text with what stands in for it when a placeholder is unknown, or a picture's path."""

    text: str = ""
    unfilled: str = ""
    image: str = ""


def messages(phrase: Phrase, platform: str, image: str = "") -> tuple[Message, ...]:
    """The messages of a phrase on a platform, in the order they are sent.

    Args:
        phrase: what is sent.
        platform: whose wording is taken.
        image: the picture's path; empty without one.
    """
    first = Message(phrase.text_on(platform), phrase.unfilled)
    pictures = [Message(image=image)] if image else []
    return first, *pictures, *(Message(one.text) for one in phrase.followups)
