"""The core of the site: from the files people write to checked, linked pages.

It imports neither MkDocs nor Jinja, so that it outlives both.
"""
