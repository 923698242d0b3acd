"""Makes the PDFs of guides out of a built site: `python -m guidance.printing`.

No part of a build, which needs none of what this does.
"""
