"""ACLED's sub-event types, read off what the product finds in a snippet of news.

`parties` tells who somebody is to ACLED, `standing` how near to the news a telling stands,
`labels` what a telling is, `crowds` what a demonstration comes to, `choice` which label is given.
"""
